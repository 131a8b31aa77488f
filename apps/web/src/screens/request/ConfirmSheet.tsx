import type { ReactNode } from 'react';
import { T } from '../../i18n/T.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

/** Asks once more before something that can't be taken back. */
export function ConfirmSheet({
  title,
  text,
  confirm,
  busy,
  onConfirm,
  onClose,
}: {
  readonly title: ReactNode;
  readonly text: ReactNode;
  readonly confirm: ReactNode;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Sheet open onClose={onClose} title={title}>
      <p className="text-ink-2 text-pretty">{text}</p>
      <div className="mt-6 flex flex-col gap-2">
        <Button kind="danger" onClick={onConfirm} busy={busy}>
          {confirm}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <T id="keep" />
        </Button>
      </div>
    </Sheet>
  );
}
