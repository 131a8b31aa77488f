import { useRef, useState, type KeyboardEvent } from 'react';
import { tell } from '../../chat/live.ts';
import { send } from '../../chat/outbox-store.ts';
import { useLanguage } from '../../i18n/T.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { send as sendIcon } from '../../ui/icons.ts';

const MOST = 4_000;
const TYPING_EVERY_MS = 3_000;

/** Where a message is written. Enter sends where there is a keyboard; on a phone it breaks the line. */
export function Composer({ conversationId }: { readonly conversationId: string }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const told = useRef(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const ready = text.trim() !== '' && [...text].length <= MOST;

  function submit(): void {
    if (!ready) return;
    send(conversationId, text.trim());
    setText('');
    field.current?.focus();
  }

  function key(event: KeyboardEvent): void {
    const fine = matchMedia('(pointer: fine)').matches;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !fine) return;
    event.preventDefault();
    submit();
  }

  function type(next: string): void {
    setText(next);
    if (Date.now() - told.current < TYPING_EVERY_MS) return;
    told.current = Date.now();
    tell({ type: 'typing', conversationId });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex items-end gap-3"
    >
      <textarea
        ref={field}
        dir="auto"
        rows={1}
        value={text}
        maxLength={MOST}
        aria-label={t('chat.write')}
        placeholder={t('chat.write')}
        onChange={({ target }) => type(target.value)}
        onKeyDown={key}
        className="field-sizing-content max-h-36 min-h-12 grow resize-none rounded-sheet border border-edge bg-surface px-5 py-2.75 placeholder:text-start rtl:placeholder:text-right"
      />
      <button
        type="submit"
        aria-label={t('chat.send')}
        disabled={!ready}
        className="grid size-12 shrink-0 place-items-center rounded-full bg-accent text-on-accent transition-opacity duration-120 disabled:opacity-55"
      >
        <Icon of={sendIcon} flips className="size-5.5" />
      </button>
    </form>
  );
}
