import type { FormEvent, ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { warning } from '../../ui/icons.ts';

/** The quiet page of everything about signing in: a title, a sentence, a form. */
export function AuthPage({
  title,
  lead,
  problem,
  onSubmit,
  children,
  below,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly problem?: ReactNode;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}) {
  function submit(event: FormEvent): void {
    event.preventDefault();
    onSubmit();
  }
  return (
    <div className="page flex grow flex-col py-8 md:items-center md:py-16">
      <div className="w-full md:max-w-md">
        <h1 className="text-title font-semibold text-balance">{title}</h1>
        {lead && <p className="mt-2 text-ink-2 text-pretty">{lead}</p>}
        <form onSubmit={submit} noValidate className="mt-7 flex flex-col gap-5">
          {problem && (
            <p role="alert" className="flex gap-3 rounded-control bg-danger-tint px-4 py-3.5 text-danger">
              <Icon of={warning} className="mt-0.5 size-5" />
              <span>{problem}</span>
            </p>
          )}
          {children}
        </form>
        {below && <div className="mt-5 flex flex-col items-center gap-1 text-center">{below}</div>}
      </div>
    </div>
  );
}
