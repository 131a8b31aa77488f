import { useQuery } from '@tanstack/react-query';
import { FORMAT_TAGS } from '../../i18n/locale.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { analyticsQuery, type MonthOfWork } from '../../plan/plan-query.ts';
import { Failed } from '../../ui/states.tsx';
import { Cash } from '../../ui/values.tsx';

/** My responses, wins and fees agreed, month by month. */
export function MyWork() {
  const { data, error, refetch } = useQuery(analyticsQuery);
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return <div aria-hidden="true" className="skeleton h-60" />;
  const most = Math.max(1, ...data.map(({ responses, wins }) => Math.max(responses, wins)));
  return (
    <table className="w-full tabular-nums">
      <caption className="sr-only">
        <T id="work.title" />
      </caption>
      <thead>
        <tr className="text-small text-ink-2">
          <th scope="col" className="pb-2 text-start font-normal">
            <T id="work.month" />
          </th>
          <th scope="col" className="pb-2 text-start font-normal">
            <T id="work.responses" />
          </th>
          <th scope="col" className="pb-2 text-start font-normal">
            <T id="work.wins" />
          </th>
          <th scope="col" className="pb-2 text-end font-normal">
            <T id="work.fees" />
          </th>
        </tr>
      </thead>
      <tbody>
        {data.map((work) => (
          <Row key={work.month} work={work} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  work: { month, responses, wins, feesAgreed },
  most,
}: {
  readonly work: MonthOfWork;
  readonly most: number;
}) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-2.5 pe-3 text-start font-medium">
        <Month of={month} />
      </th>
      <td className="w-1/4 pe-3">
        <Bar of={responses} most={most} className="bg-edge" />
      </td>
      <td className="w-1/4 pe-3">
        <Bar of={wins} most={most} className="bg-accent" />
      </td>
      <td className="text-end">
        {feesAgreed.length === 0 ? (
          <span className="text-ink-2">0</span>
        ) : (
          feesAgreed.map((sum) => (
            <div key={sum.currency}>
              <Cash of={sum} />
            </div>
          ))
        )}
      </td>
    </tr>
  );
}

/** A number, with a bar as long as it is great. */
function Bar({
  of,
  most,
  className,
}: {
  readonly of: number;
  readonly most: number;
  readonly className: string;
}) {
  return (
    <div className="flex items-center gap-2">
      <span className="min-w-5">{of}</span>
      <span aria-hidden="true" className="h-2 grow">
        <span
          className={`block h-full rounded-full ${className}`}
          style={{ inlineSize: `${(100 * of) / most}%` }}
        />
      </span>
    </div>
  );
}

function Month({ of }: { readonly of: string }) {
  const { locale } = useLanguage();
  const format = new Intl.DateTimeFormat(FORMAT_TAGS[locale], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return <time dateTime={of}>{format.format(new Date(`${of}-01T00:00:00Z`))}</time>;
}
