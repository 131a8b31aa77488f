import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { warning } from '../../ui/icons.ts';
import { Failed } from '../../ui/states.tsx';
import { say } from '../../ui/toast.tsx';
import { GROUPS, kindsOf, type Group } from './kinds.ts';
import { preferencesQuery, type Choice, type Preferences } from './notifications-query.ts';
import { endPushes, pushState, subscribeToPushes, type PushState } from './push.ts';

const EMAIL_CHOICES = ['at-once', 'daily', 'off'] as const;
/** What quiet hours begin as. */
const NIGHT = { from: '22:00', to: '07:30' };

/** What reaches me, by which way, and when it is quiet. Each change is kept at once. */
export function Preferences() {
  const { t } = useLanguage();
  useTitle(t('told.choose'));
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(preferencesQuery);

  /** Shown at once; put back when it could not be kept. */
  async function keep(next: Preferences, mailAgain?: true): Promise<void> {
    const { queryKey } = preferencesQuery;
    await queries.cancelQueries({ queryKey });
    const before = queries.getQueryData(queryKey);
    queries.setQueryData(queryKey, next);
    try {
      const body = { kinds: next.kinds, quietHours: next.quietHours, ...(mailAgain && { mailAgain }) };
      queries.setQueryData(
        queryKey,
        await answered((await api()).PUT('/v1/notifications/preferences', { body })),
      );
    } catch {
      queries.setQueryData(queryKey, before);
      say(<T id="refused.unreachable" />);
    }
  }

  if (error && !data) return <Failed page error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page max-w-3xl! pb-12">
      <TopBar title={<T id="told.choose" />} up="/me" />
      <h1 className="sr-only">
        <T id="told.choose" />
      </h1>
      {!data ? (
        <div aria-hidden="true" className="mt-4 space-y-4">
          {[1, 2, 3, 4, 5].map((n) => (
            <div key={n} className="skeleton h-24 rounded-card" />
          ))}
        </div>
      ) : (
        <div className="mt-2 flex flex-col gap-4">
          {data.mailOff && (
            <div className="flex flex-wrap items-center gap-3 rounded-card bg-notice-tint p-4 text-notice">
              <Icon of={warning} className="size-6" />
              <p className="min-w-48 grow">
                <T id={`told.mailOff.${data.mailOff}`} />
              </p>
              <Button kind="second" onClick={() => void keep({ ...data, mailOff: null }, true)}>
                <T id="told.mailAgain" />
              </Button>
            </div>
          )}
          <ThisDevice />
          <Quiet hours={data.quietHours} onChange={(quietHours) => void keep({ ...data, quietHours })} />
          {GROUPS.map((group) => {
            const kinds = kindsOf(group);
            // Kinds of a group are chosen together, so the first speaks for all.
            const choice = data.kinds[kinds[0] ?? ''];
            const chosen = (next: Choice) => Object.fromEntries(kinds.map((kind) => [kind, next]));
            return (
              choice && (
                <GroupChoice
                  key={group}
                  group={group}
                  choice={choice}
                  onChange={(next) => void keep({ ...data, kinds: { ...data.kinds, ...chosen(next) } })}
                />
              )
            );
          })}
        </div>
      )}
    </div>
  );
}

function GroupChoice({
  group,
  choice,
  onChange,
}: {
  readonly group: Group;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}) {
  const { t } = useLanguage();
  return (
    <fieldset className="rounded-card border border-line bg-surface p-4 md:p-5">
      <legend className="contents">
        <span className="block text-card font-semibold">
          <T id={`told.group.${group}`} />
        </span>
      </legend>
      <p className="mt-0.5 text-small text-ink-2">
        <T id={`told.group.${group}.text`} />
      </p>
      <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Tick on={choice.inApp} onChange={(inApp) => onChange({ ...choice, inApp })}>
          <T id="told.inApp" />
        </Tick>
        <Tick on={choice.push} onChange={(push) => onChange({ ...choice, push })}>
          <T id="told.push" />
        </Tick>
        <div className="min-w-44 basis-44 grow">
          <SelectField
            label={<T id="told.email" />}
            value={choice.email}
            onChange={({ target }) =>
              onChange({ ...choice, email: EMAIL_CHOICES.find((one) => one === target.value) ?? 'off' })
            }
          >
            {EMAIL_CHOICES.map((one) => (
              <option key={one} value={one}>
                {t(`told.email.${one}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
    </fieldset>
  );
}

function Tick({
  on,
  onChange,
  children,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-13 items-center gap-3 font-medium">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
        className="size-6 accent-accent"
      />
      {children}
    </label>
  );
}

function Quiet({
  hours,
  onChange,
}: {
  readonly hours: Preferences['quietHours'];
  readonly onChange: (hours: Preferences['quietHours']) => void;
}) {
  return (
    <section className="rounded-card border border-line bg-surface p-4 md:p-5">
      <h2 className="text-card font-semibold">
        <T id="told.quiet" />
      </h2>
      <p className="mt-0.5 text-small text-ink-2">
        <T id="told.quiet.text" />
      </p>
      <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
        <Tick on={hours !== null} onChange={(on) => onChange(on ? NIGHT : null)}>
          <T id="told.quiet.on" />
        </Tick>
        {hours && (
          <>
            {(['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                type="time"
                label={<T id={`told.quiet.${end}`} />}
                value={hours[end]}
                onChange={({ target }) => target.value && onChange({ ...hours, [end]: target.value })}
              />
            ))}
          </>
        )}
      </div>
    </section>
  );
}

function ThisDevice() {
  const [state, setState] = useState<PushState>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  if (state === undefined || state === 'none') return null;

  async function turn(): Promise<void> {
    setBusy(true);
    try {
      setState(await (state === 'on' ? endPushes() : subscribeToPushes()));
    } catch {
      say(<T id="told.device.failed" />);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="flex flex-wrap items-center gap-4 rounded-card border border-line bg-surface p-4 md:p-5">
      <div className="min-w-48 grow">
        <h2 className="text-card font-semibold">
          <T id="told.device" />
        </h2>
        <p className="mt-0.5 text-small text-ink-2">
          <T id={`told.device.${state}`} />
        </p>
      </div>
      {state !== 'denied' && (
        <Button kind="second" busy={busy} onClick={() => void turn()}>
          <T id={state === 'on' ? 'told.device.end' : 'told.device.begin'} />
        </Button>
      )}
    </section>
  );
}
