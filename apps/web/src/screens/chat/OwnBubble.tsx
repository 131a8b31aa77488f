import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { changeThread } from '../../chat/thread-query.ts';
import { withMessages } from '../../chat/thread.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { Message } from '../../market/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { bin } from '../../ui/icons.ts';
import { say } from '../../ui/toast.tsx';
import { ConfirmSheet } from '../request/ConfirmSheet.tsx';
import { Bubble } from './Bubble.tsx';

/**
 * A message of my own, which I can delete: a note stays in its place. The way there shows when it is pointed at, tapped or
 * reached by the keyboard, so that a conversation is not lined with bins.
 */
export function OwnBubble({ message }: { readonly message: Message }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      const { conversationId, seq } = message;
      const tombstone = await answered(
        (await api()).DELETE('/v1/chat/conversations/{conversationId}/messages/{seq}', {
          params: { path: { conversationId, seq: String(seq) } },
        }),
      );
      changeThread(conversationId, (thread) => withMessages(thread, [tombstone]));
    } catch {
      say(<T id="keep.failed" />);
    } finally {
      setBusy(false);
      setAsking(false);
    }
  }

  return (
    <div tabIndex={-1} className="group flex items-center gap-1 outline-none">
      <Bubble kind="mine">{message.text}</Bubble>
      <button
        type="button"
        aria-label={t('chat.delete')}
        onClick={() => setAsking(true)}
        className="grid size-11 shrink-0 place-items-center rounded-full text-ink-2 opacity-0 transition-opacity duration-120 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-sunk"
      >
        <Icon of={bin} />
      </button>
      {asking && (
        <ConfirmSheet
          title={<T id="chat.delete.title" />}
          text={<T id="chat.delete.text" />}
          confirm={<T id="chat.delete" />}
          busy={busy}
          onConfirm={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
