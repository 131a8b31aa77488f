import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Locale } from '../../i18n/locale.ts';

/** The fields in which vector maps keep the names of places by language: `name:fr`, `name_fr`. */
const NAME_FIELD = /^name([:_])[a-z]{2}(?:-[A-Za-z]+)?$/;

/** An expression with every name asked for in one language; fields without a language stay what they fall back on. */
function inLanguage(expression: unknown, locale: Locale): unknown {
  if (Array.isArray(expression)) return expression.map((part) => inLanguage(part, locale));
  return typeof expression === 'string' ? expression.replace(NAME_FIELD, `name$1${locale}`) : expression;
}

/** A style from elsewhere, its names in the reader's language. */
export function spoken(style: StyleSpecification, locale: Locale): StyleSpecification {
  const layers = style.layers.map((layer): LayerSpecification => {
    if (layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined) return layer;
    const text = inLanguage(layer.layout['text-field'], locale) as string;
    return { ...layer, layout: { ...layer.layout, 'text-field': text } };
  });
  return { ...style, layers };
}

/** The address of the style of a colour scheme: `{scheme}` in it becomes `Light` or `Dark`. */
export function styleAddress(address: string, isDark: boolean): string {
  return address.replace('{scheme}', isDark ? 'Dark' : 'Light');
}

/** Who made a map from elsewhere, as its sources say it, in plain text. */
export function attributionsOf({ sources }: StyleSpecification): string[] {
  const texts = Object.values(sources).flatMap((source) =>
    'attribution' in source && source.attribution
      ? [source.attribution.replaceAll(/<[^>]*>/g, '').trim()]
      : [],
  );
  return [...new Set(texts)].filter(Boolean);
}
