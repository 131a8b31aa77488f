import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { PlaceField, type Town } from '../../market/PlaceField.tsx';
import { meQuery } from '../../session/me-query.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toast.tsx';
import { AuthPage } from './AuthPage.tsx';
import { goOn } from './go-on.ts';

const route = getRouteApi('/welcome');

/** The last step of signing up: the city. It can wait. */
export function Welcome() {
  const { t } = useLanguage();
  useTitle(t('welcome.title'));
  const { next } = route.useSearch();
  const router = useRouter();
  const queries = useQueryClient();
  const [town, setTown] = useState<Town>();
  const [busy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    if (!town) return;
    setBusy(true);
    try {
      await answered(
        (await api()).PATCH('/v1/identity/me', {
          body: { homeCity: { city: town.city, countryCode: town.countryCode } },
        }),
      );
      await queries.invalidateQueries(meQuery);
      await goOn(router, next);
    } catch {
      say(<T id="welcome.failed" />);
    } finally {
      setBusy(false);
    }
  }

  return (
    <AuthPage
      title={<T id="welcome.title" />}
      lead={<T id="welcome.lead" />}
      onSubmit={() => void submit()}
      below={
        <Button kind="quiet" onClick={() => void goOn(router, next)}>
          <T id="welcome.later" />
        </Button>
      }
    >
      <PlaceField label={<T id="welcome.city" />} town={town} onChoose={setTown} />
      <Button type="submit" busy={busy} disabled={!town}>
        <T id="welcome.done" />
      </Button>
    </AuthPage>
  );
}
