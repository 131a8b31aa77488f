import { useLanguage } from '../i18n/T.tsx';
import { useUserId } from '../session/session.ts';
import { Icon } from '../ui/Icon.tsx';
import { keep, kept } from '../ui/icons.ts';
import type { RequestCard } from './types.ts';
import { useKeeping } from './use-keeping.tsx';

/** Keeps a request for later, or no longer. Not on one's own: those are at hand anyway. */
export function KeepButton({
  request,
  className = '',
}: {
  readonly request: RequestCard;
  readonly className?: string;
}) {
  const { t } = useLanguage();
  const userId = useUserId();
  const { isKept, toggle } = useKeeping(request.id, request);
  if (request.requesterId === userId) return null;
  return (
    <button
      type="button"
      aria-pressed={isKept}
      aria-label={t('keep.keep', { title: request.title })}
      onClick={toggle}
      className={`grid size-11 shrink-0 place-items-center rounded-full transition-transform duration-120 hover:bg-sunk active:scale-90 ${isKept ? 'text-accent' : 'text-ink-2'} ${className}`}
    >
      <Icon of={isKept ? kept : keep} className="size-6" />
    </button>
  );
}
