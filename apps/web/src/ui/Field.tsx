import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { Icon } from './Icon.tsx';
import { caretDown, warning } from './icons.ts';

interface Named {
  readonly label: ReactNode;
  /** A quiet word after the label, such as "facultatif". */
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with what was typed, and what would be right. */
  readonly problem?: ReactNode;
}

const BOX =
  'w-full rounded-control border bg-surface px-4 text-base text-ink transition-colors duration-120 ' +
  'aria-invalid:border-danger border-edge disabled:bg-sunk';

/**
 * The box around an input and what stands beside it. The input has no box of its own: its direction follows what is
 * typed, and its padding would change sides with it.
 */
export const INPUT_BOX =
  'flex h-13 items-center rounded-control border border-edge bg-surface transition-colors duration-120 ' +
  'has-[input[aria-invalid]]:border-danger has-[input:focus-visible]:outline-[2.5px] ' +
  'has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent';

/** The input inside it. */
export const INPUT =
  'h-full min-w-0 grow rounded-control bg-transparent px-4 text-base text-ink outline-none';

/** What stands around a field: its name, a hint, and what is wrong with it. */
function Around({
  id,
  label,
  aside,
  hint,
  problem,
  children,
}: Named & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside && <span className="text-small text-ink-2">{aside}</span>}
      </div>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-2 text-small text-ink-2">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="mt-2 flex gap-2 text-small text-danger">
          <Icon of={warning} className="mt-0.5 size-4" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}

function described(id: string, { hint, problem }: Named) {
  const ids = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': problem ? true : undefined };
}

/** One line of text. `end` stands inside the box, after what is typed. */
export function TextField({
  label,
  aside,
  hint,
  problem,
  end,
  className = '',
  ...input
}: Named & InputHTMLAttributes<HTMLInputElement> & { readonly end?: ReactNode }) {
  const id = useId();
  const named = { label, aside, hint, problem };
  return (
    <Around id={id} {...named}>
      <div className={INPUT_BOX}>
        <input id={id} dir="auto" className={`${INPUT} ${className}`} {...described(id, named)} {...input} />
        {end}
      </div>
    </Around>
  );
}

/** Several lines of text, which grow with what is typed. */
export function TextArea({
  label,
  aside,
  hint,
  problem,
  className = '',
  ...area
}: Named & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const named = { label, aside, hint, problem };
  return (
    <Around id={id} {...named}>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        className={`${BOX} field-sizing-content max-h-80 min-h-28 resize-none py-3.5 ${className}`}
        {...described(id, named)}
        {...area}
      />
    </Around>
  );
}

/** A choice from a short list, with the platform's own picker: the best one on every phone. */
export function SelectField({
  label,
  aside,
  hint,
  problem,
  children,
  ...select
}: Named & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  const named = { label, aside, hint, problem };
  return (
    <Around id={id} {...named}>
      <div className="relative">
        <select id={id} className={`${BOX} h-13 appearance-none pe-11`} {...described(id, named)} {...select}>
          {children}
        </select>
        <Icon of={caretDown} className="pointer-events-none absolute end-4 top-1/2 size-4 -translate-y-1/2" />
      </div>
    </Around>
  );
}
