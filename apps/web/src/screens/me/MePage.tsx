import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client.ts';
import { chooseLanguage } from '../../i18n/i18n.ts';
import { isLocale, LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { Me } from '../../market/types.ts';
import { Person } from '../../market/Person.tsx';
import { PlaceField, type Town } from '../../market/PlaceField.tsx';
import { townName } from '../../market/town-names.ts';
import { groupsQuery } from '../../session/groups-query.ts';
import { meQuery } from '../../session/me-query.ts';
import { signOutNow } from '../../session/session.ts';
import { chosenTheme, chooseTheme, COLOR_THEMES, type ColorTheme } from '../../shell/color-theme.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { deviceMobile, moon, signOut, sun } from '../../ui/icons.ts';
import { Failed } from '../../ui/states.tsx';
import { say } from '../../ui/toast.tsx';
import { AvatarField } from './AvatarField.tsx';

const LEAST_NAME = 2;
const MOST_NAME = 50;
const MOST_BIO = 500;
const THEME_ICONS = { system: deviceMobile, light: sun, dark: moon } as const;

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="rounded-card border border-line bg-surface p-5 md:p-6">
      <h2 className="mb-5 text-card font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function Profile({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
  const [name, setName] = useState(me.displayName);
  const [secondName, setSecondName] = useState(me.secondName ?? '');
  const [bio, setBio] = useState(me.bio);
  const home = me.homeCity;
  const [town, setTown] = useState<Town | undefined>(
    home ? { ...home, name: townName(home), region: '', point: { lat: 0, lng: 0 } } : undefined,
  );
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const outside = (text: string) => {
    const length = [...text.trim()].length;
    return length < LEAST_NAME || length > MOST_NAME;
  };
  const nameBad = outside(name);
  const secondBad = secondName.trim() !== '' && outside(secondName);
  const bioBad = [...bio.trim()].length > MOST_BIO;

  async function save(): Promise<void> {
    setTried(true);
    if (nameBad || secondBad || bioBad) return;
    setBusy(true);
    try {
      await answered(
        (await api()).PATCH('/v1/identity/me', {
          body: {
            displayName: name.trim(),
            secondName: secondName.trim() || null,
            bio: bio.trim(),
            homeCity: town ? { city: town.city, countryCode: town.countryCode } : null,
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['me'] });
      say(<T id="me.saved" />);
    } catch {
      say(<T id="refused.unreachable" />);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <AvatarField me={me} />
      <TextField
        label={<T id="auth.name" />}
        problem={tried && nameBad ? <T id="auth.name.bad" /> : undefined}
        autoComplete="name"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={<T id="me.secondName" />}
        aside={<T id="optional" />}
        hint={<T id="me.secondName.hint" />}
        problem={tried && secondBad ? <T id="auth.name.bad" /> : undefined}
        autoComplete="off"
        value={secondName}
        onChange={({ target }) => setSecondName(target.value)}
      />
      <PlaceField
        label={<T id="welcome.city" />}
        aside={<T id="optional" />}
        town={town}
        onChoose={setTown}
      />
      <TextArea
        label={<T id="me.bio" />}
        aside={<T id="optional" />}
        hint={<T id="me.bio.hint" />}
        problem={tried && bioBad ? <T id="me.bio.bad" /> : undefined}
        value={bio}
        onChange={({ target }) => setBio(target.value)}
      />
      <Button type="submit" busy={busy}>
        <T id="me.save" />
      </Button>
    </form>
  );
}

function Appearance() {
  const { locale } = useLanguage();
  const [theme, setTheme] = useState<ColorTheme>(chosenTheme);

  async function speak(next: string): Promise<void> {
    if (!isLocale(next)) return;
    await chooseLanguage(next);
    // The device speaks it from now on; mails and notifications follow when the profile can be reached.
    await (await api()).PATCH('/v1/identity/me', { body: { locale: next } }).catch(() => undefined);
  }

  return (
    <div className="flex flex-col gap-5">
      <SelectField
        label={<T id="language" />}
        value={locale}
        onChange={({ target }) => void speak(target.value)}
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LOCALE_NAMES[one]}
          </option>
        ))}
      </SelectField>
      <fieldset>
        <legend className="mb-2 font-medium">
          <T id="me.theme" />
        </legend>
        <div className="flex flex-wrap gap-2">
          {COLOR_THEMES.map((one) => (
            <Chip
              key={one}
              on={theme === one}
              onClick={() => {
                chooseTheme(one);
                setTheme(one);
              }}
            >
              <Icon of={THEME_ICONS[one]} />
              <T id={`me.theme.${one}`} />
            </Chip>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function Leave() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function leave(everywhere: boolean): Promise<void> {
    setBusy(true);
    try {
      await signOutNow(everywhere);
      await router.navigate({ to: '/' });
    } catch {
      say(<T id="refused.unreachable" />);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="flex flex-col gap-2.5">
      <Button kind="second" busy={busy} onClick={() => void leave(false)}>
        <Icon of={signOut} flips />
        <T id="me.signOut" />
      </Button>
      <Button kind="danger" busy={busy} onClick={() => void leave(true)}>
        <T id="me.signOutEverywhere" />
      </Button>
      <p className="text-small text-ink-2">
        <T id="me.signOutEverywhere.hint" />
      </p>
    </div>
  );
}

/** Oneself: the profile, the language, and the way out. */
export function MePage() {
  const { t } = useLanguage();
  useTitle(t('nav.me'));
  const { data, error, refetch } = useQuery(meQuery);
  const { data: groups } = useQuery(groupsQuery);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page max-w-5xl! pt-6 pb-12 md:pt-10">
      <h1 className="sr-only">
        <T id="nav.me" />
      </h1>
      {data ? (
        <Person person={data.profile} />
      ) : (
        <div aria-hidden="true" className="flex items-center gap-4">
          <div className="skeleton size-12 rounded-full" />
          <div className="skeleton h-5 w-40" />
        </div>
      )}
      <div className="mt-6 grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <Section title={<T id="me.profile" />}>
          {data ? (
            <Profile me={data.profile} />
          ) : (
            <div aria-hidden="true" className="space-y-5">
              <div className="skeleton h-13" />
              <div className="skeleton h-13" />
              <div className="skeleton h-28" />
            </div>
          )}
        </Section>
        <div className="flex flex-col gap-5">
          <Section title={<T id="me.appearance" />}>
            <Appearance />
          </Section>
          <Section title={<T id="plan.mine" />}>
            <ButtonLink to="/subscription" kind="second" className="w-full">
              <T id="plan.see" />
            </ButtonLink>
          </Section>
          {groups?.includes('operators') && (
            <Section title={<T id="operate.title" />}>
              <ButtonLink to="/operate" kind="second" className="w-full">
                <T id="operate.see" />
              </ButtonLink>
            </Section>
          )}
          <Section title={<T id="nav.notifications" />}>
            <ButtonLink to="/me/notifications" kind="second" className="w-full">
              <T id="told.choose" />
            </ButtonLink>
          </Section>
          <Section title={<T id="me.session" />}>
            <Leave />
          </Section>
        </div>
      </div>
    </div>
  );
}
