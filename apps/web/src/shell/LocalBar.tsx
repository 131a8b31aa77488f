import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { config, type DemoAccount } from '../config/config.ts';
import type { MessageId } from '../i18n/i18n.ts';
import { T, useLanguage } from '../i18n/T.tsx';
import { signInWith } from '../session/session.ts';
import { say } from '../ui/toast.tsx';

const ROLES: Readonly<Record<string, MessageId>> = {
  requester: 'local.role.requester',
  provider: 'local.role.provider',
  operator: 'local.role.operator',
  moderator: 'local.role.moderator',
};

/** On a local run only: one click signs in as somebody of the demo market. */
export function LocalBar() {
  const { t } = useLanguage();
  const router = useRouter();
  const { data } = useQuery({ queryKey: ['config'], queryFn: config, staleTime: Infinity });
  const [busy, setBusy] = useState<string>();
  if (!data?.local || !data.demoAccounts?.length) return null;

  async function enter({ email, password }: DemoAccount): Promise<void> {
    setBusy(email);
    try {
      await signInWith(email, password);
      await router.navigate({ to: '/things' });
    } catch {
      say(<T id="local.failed" />);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <aside aria-label={t('local.title')} className="border-b border-line bg-sunk">
      <div className="page no-scrollbar flex items-center gap-1 overflow-x-auto text-small whitespace-nowrap">
        <span className="text-ink-2">
          <T id="local.title" />
        </span>
        {data.demoAccounts.map((account) => {
          const role = ROLES[account.role];
          return (
            <button
              key={account.email}
              type="button"
              disabled={busy !== undefined}
              onClick={() => void enter(account)}
              className="min-h-11 rounded-control px-3 font-semibold text-on-tint hover:bg-tint disabled:opacity-60"
            >
              {busy === account.email ? (
                <T id="local.busy" />
              ) : (
                (account.label ?? (role ? t(role) : account.role))
              )}
            </button>
          );
        })}
        <a
          href="/mailbox"
          className="ms-auto flex min-h-11 items-center px-3 text-ink-2 underline underline-offset-4"
        >
          <T id="local.mailbox" />
        </a>
      </div>
    </aside>
  );
}
