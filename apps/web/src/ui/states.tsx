import type { ReactNode } from 'react';
import { isRefusal } from '../api/refusal.ts';
import { T } from '../i18n/T.tsx';
import { EmptyBasket } from './Arc.tsx';
import { Button, ButtonLink } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { lock, plugs, retry } from './icons.ts';

function Middle({
  picture,
  title,
  children,
  actions,
  page = false,
}: {
  /** Whether it stands for the whole page, and names it. */
  readonly page?: boolean;
  readonly picture: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div className="mx-auto flex max-w-sm animate-enter flex-col items-center px-2 py-16 text-center">
      {picture}
      <Heading className="mt-6 text-sub font-semibold text-balance">{title}</Heading>
      <p className="mt-2 text-ink-2 text-pretty">{children}</p>
      <div className="mt-6 flex w-full flex-col items-center gap-1">{actions}</div>
    </div>
  );
}

/** Nothing here yet: a question, one sentence, one button and at most one quiet link. */
export function Empty({
  title,
  children,
  actions,
  page = false,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly page?: boolean;
}) {
  return (
    <Middle picture={<EmptyBasket />} title={title} actions={actions} page={page}>
      {children}
    </Middle>
  );
}

/** Something could not be loaded: what is kept, and the way on. `page`: it was the page's own thing. */
export function Failed({
  error,
  onRetry,
  page = false,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly page?: boolean;
}) {
  if (isRefusal(error) && (error.status === 404 || error.status === 410)) return <Gone />;
  if (isRefusal(error) && error.status === 403) return <NotYours />;
  return (
    <div role="alert">
      <Middle
        page={page}
        picture={
          <span className="grid size-18 place-items-center rounded-card bg-danger-tint text-danger">
            <Icon of={plugs} className="size-9" />
          </span>
        }
        title={<T id="failed.title" />}
        actions={
          <Button onClick={onRetry} className="w-full">
            <Icon of={retry} />
            <T id="failed.retry" />
          </Button>
        }
      >
        <T id="failed.text" />
      </Middle>
    </div>
  );
}

/** A page that is not there, or no longer. */
export function Gone() {
  return (
    <Middle
      page
      picture={<EmptyBasket />}
      title={<T id="gone.title" />}
      actions={
        <ButtonLink to="/browse" className="w-full">
          <T id="gone.browse" />
        </ButtonLink>
      }
    >
      <T id="gone.text" />
    </Middle>
  );
}

/** Somebody else's page. */
export function NotYours() {
  return (
    <Middle
      page
      picture={
        <span className="grid size-18 place-items-center rounded-card bg-sunk">
          <Icon of={lock} className="size-9" />
        </span>
      }
      title={<T id="notYours.title" />}
      actions={
        <>
          <ButtonLink to="/things" kind="second" className="w-full">
            <T id="notYours.things" />
          </ButtonLink>
          <ButtonLink to="/sign-in" kind="quiet">
            <T id="notYours.switch" />
          </ButtonLink>
        </>
      }
    >
      <T id="notYours.text" />
    </Middle>
  );
}
