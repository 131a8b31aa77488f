import type { ReactNode } from 'react';
import { T } from '../i18n/T.tsx';
import { dayOf } from '../text/days.ts';
import { FORMAT_TAGS } from '../i18n/locale.ts';
import { useLanguage } from '../i18n/T.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { verified } from '../ui/icons.ts';
import type { ProfileCard } from './types.ts';

function MonthOf({ instant }: { readonly instant: string }) {
  const { locale } = useLanguage();
  const text = new Intl.DateTimeFormat(FORMAT_TAGS[locale], { month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
  return <time dateTime={dayOf(new Date(instant))}>{text}</time>;
}

/** Which of a person's badges there is to say, in one line. */
function Record({ person }: { readonly person: ProfileCard }) {
  const { badges, memberSince } = person;
  if (badges.id) return <T id="person.id" />;
  if (badges.phone && badges.email) return <T id="person.emailAndPhone" />;
  if (badges.email) return <T id="person.email" />;
  return <T id="person.since" values={{ month: <MonthOf instant={memberSince} /> }} />;
}

/** Somebody, with what speaks for them. A name that could not be had is said so, never invented. */
export function Person({
  person,
  name,
  children,
}: {
  readonly person: ProfileCard | null | undefined;
  /** A name known otherwise, for when the card could not be had. */
  readonly name?: string | null | undefined;
  readonly children?: ReactNode;
}) {
  const shown = person?.displayName ?? name ?? undefined;
  return (
    <div className="flex min-w-0 items-center gap-3.5">
      <Avatar name={shown} src={person?.avatar?.urls.small} className="size-12" />
      <div className="min-w-0">
        <div className="flex items-center gap-1.5 font-semibold">
          <span className="truncate">{shown ? <bdi>{shown}</bdi> : <T id="person.unknown" />}</span>
          {person?.badges.id && <Icon of={verified} className="size-5 text-accent" />}
        </div>
        <div className="text-small text-ink-2">{children ?? (person && <Record person={person} />)}</div>
      </div>
    </div>
  );
}
