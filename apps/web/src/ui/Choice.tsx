import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { checkCircle, circle } from './icons.ts';

/** One of a few ways, as a card to choose. Stands in a `fieldset`. */
export function Choice({
  name,
  value,
  chosen,
  title,
  text,
  end,
  onChoose,
}: {
  readonly name: string;
  readonly value: string;
  readonly chosen: boolean;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** What decides between them, such as a price. */
  readonly end?: ReactNode;
  readonly onChoose: () => void;
}) {
  return (
    <label
      className={`flex items-center gap-4 rounded-card border-2 px-4 py-3.5 transition-colors duration-120 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${
        chosen ? 'border-accent bg-tint text-on-tint' : 'border-line bg-surface'
      }`}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        onChange={onChoose}
        className="sr-only"
      />
      <Icon of={chosen ? checkCircle : circle} className={`size-6 ${chosen ? '' : 'text-edge'}`} />
      <span className="grow">
        <span className="block font-medium">{title}</span>
        {text && <span className={`block text-small ${chosen ? '' : 'text-ink-2'}`}>{text}</span>}
      </span>
      {end && <span className="shrink-0 text-end">{end}</span>}
    </label>
  );
}
