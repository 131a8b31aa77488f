import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/T.tsx';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';

/** A dialog: a sheet from the bottom on a phone, which never covers it whole, and a card in the middle of a wide screen. */
export function Sheet({
  open,
  onClose,
  title,
  wide = false,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** For what is looked at rather than filled in: as wide as the screen allows. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 animate-enter bg-veil" />
        <Dialog.Popup
          className={`fixed inset-x-0 bottom-0 z-50 mx-auto max-h-[88dvh] animate-rise ${wide ? 'max-w-4xl' : 'max-w-xl'} overflow-y-auto rounded-t-sheet border border-float bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-float md:bottom-auto md:top-1/2 md:-translate-y-1/2 md:rounded-sheet md:p-8`}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Dialog.Title className="pt-1.5 text-heading font-semibold text-balance">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={t('close')}
              className="-me-2 -mt-1 grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk"
            >
              <Icon of={close} className="size-6" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
