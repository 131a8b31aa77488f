import type { MessageId } from '../i18n/i18n.ts';
import { T } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { warning } from '../ui/icons.ts';

/** Why something was not done, read out at once. */
export function Refused({ id }: { readonly id: MessageId }) {
  return (
    <p role="alert" className="mt-4 flex gap-3 rounded-control bg-danger-tint px-4 py-3.5 text-danger">
      <Icon of={warning} className="mt-0.5" />
      <T id={id} />
    </p>
  );
}
