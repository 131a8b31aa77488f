import { useLanguage } from '../i18n/T.tsx';
import { splitModels } from '../text/bidi.ts';
import { dayOf, dayParts, formatAgo, formatTime, type DayStyle } from '../text/days.ts';
import { formatMoney, type Sum } from '../text/money.ts';

/** An amount, in one piece whatever surrounds it. */
export function Cash({ of }: { readonly of: Sum }) {
  const { locale } = useLanguage();
  return <bdi className="whitespace-nowrap">{formatMoney(of, locale)}</bdi>;
}

/** A day of the calendar, with the French "1er" raised. */
export function Day({ of, style = 'short' }: { readonly of: string; readonly style?: DayStyle }) {
  const { locale } = useLanguage();
  return (
    <time dateTime={of}>
      {dayParts(of, locale, style, dayOf(new Date())).map(({ text, raised }, index) =>
        raised ? <sup key={index}>{text}</sup> : text,
      )}
    </time>
  );
}

/** How long ago something happened, or on which day when that is long past. */
export function Ago({ of }: { readonly of: string }) {
  const { locale } = useLanguage();
  const instant = new Date(of);
  const text = formatAgo(instant, new Date(), locale);
  return text ? <time dateTime={of}>{text}</time> : <Day of={dayOf(instant)} />;
}

/** The time of an instant, in 24 hours. */
export function TimeOf({ of }: { readonly of: string }) {
  const { locale } = useLanguage();
  return (
    <time dateTime={of} dir="ltr">
      {formatTime(new Date(of), locale)}
    </time>
  );
}

function Pieces({ text }: { readonly text: string }) {
  return splitModels(text).map((piece, index) =>
    piece.model ? (
      <span key={index} className="whitespace-nowrap">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}

/** What a person wrote: in its own direction, never as HTML, model names unbroken. */
export function UserText({ text }: { readonly text: string }) {
  return (
    <bdi>
      <Pieces text={text} />
    </bdi>
  );
}

/**
 * The same, cut after so many lines. The box has the direction of the text, else a Latin title in an Arabic page would
 * lose its beginning; it stays at the page's own side.
 */
export function ClampedText({ text, lines }: { readonly text: string; readonly lines: 1 | 2 }) {
  return (
    <span
      dir="auto"
      className={`page-side break-words ${lines === 1 ? 'block truncate' : 'line-clamp-2 text-balance'}`}
    >
      <Pieces text={text} />
    </span>
  );
}
