import { Trans, useLingui } from '@lingui/react';
import type { ReactElement, ReactNode } from 'react';
import type { MessageId } from './i18n.ts';
import type { Locale } from './locale.ts';

type Values = Readonly<Record<string, ReactNode>>;

/** A value set into a sentence, apart from it: its direction must not turn the sentence round. Numbers stay for plurals. */
function setApart(values: Values): Record<string, ReactNode> {
  const apart: Record<string, ReactNode> = {};
  for (const [name, value] of Object.entries(values)) {
    apart[name] = typeof value === 'number' ? value : <bdi>{value}</bdi>;
  }
  return apart;
}

/** A text of the catalogues, with its values each in a `bdi`, and elements for the tags in it. */
export function T({
  id,
  values,
  components,
}: {
  readonly id: MessageId;
  readonly values?: Values;
  readonly components?: Readonly<Record<string, ReactElement>>;
}) {
  if (!values) return <Trans id={id} {...(components ? { components: { ...components } } : {})} />;
  // One element, so that a row which spaces its children does not space the words of a sentence.
  return (
    <span>
      <Trans id={id} values={setApart(values)} />
    </span>
  );
}

export interface Language {
  readonly locale: Locale;
  /** A text of the catalogues as a plain string: for names, hints and titles that can't hold markup. */
  readonly t: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;
}

/** The language spoken now, and its texts. */
export function useLanguage(): Language {
  const { i18n } = useLingui();
  const t: Language['t'] = (id, values) => i18n._(id, { ...values });
  return { locale: i18n.locale as Locale, t };
}
