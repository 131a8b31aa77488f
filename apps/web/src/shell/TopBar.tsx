import { useCanGoBack, useRouter, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { arrowLeft, close as closeIcon } from '../ui/icons.ts';

/** The bar of a screen with one thing to do: back, what it is, and at its end one thing more. */
export function TopBar({
  title,
  subtitle,
  end,
  up,
  closes = false,
  onBack,
}: {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly end?: ReactNode;
  /** Where back leads when there is nowhere to go back to. */
  readonly up: NonNullable<LinkProps['to']>;
  readonly closes?: boolean;
  readonly onBack?: () => void;
}) {
  const { t } = useLanguage();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const back = () => (canGoBack ? router.history.back() : void router.navigate({ to: up }));
  return (
    <div className="flex items-center gap-3 py-2">
      <button
        type="button"
        onClick={onBack ?? back}
        aria-label={closes ? t('close') : t('back')}
        className="-ms-2.5 grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
      >
        <Icon of={closes ? closeIcon : arrowLeft} flips={!closes} className="size-6" />
      </button>
      <div className="min-w-0 grow">
        <div className="truncate text-card font-semibold">{title}</div>
        {subtitle && <div className="truncate text-small text-ink-2">{subtitle}</div>}
      </div>
      {end}
    </div>
  );
}
