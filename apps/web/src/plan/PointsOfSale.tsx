import { useQuery } from '@tanstack/react-query';
import { T } from '../i18n/T.tsx';
import { pointsOfSaleQuery } from './plan-query.ts';

/** Where vouchers are sold for cash. */
export function PointsOfSale() {
  const { data } = useQuery(pointsOfSaleQuery);
  if (!data) return <div aria-hidden="true" className="skeleton h-40" />;
  return (
    <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {data.map(({ id, name, city, address, hours }) => (
        <li key={id}>
          <bdi className="block font-medium">{name}</bdi>
          <span className="block text-small text-ink-2">
            <T id="sale.address" values={{ address, city }} />
          </span>
          <span className="block text-small text-ink-2" dir="ltr">
            <span className="page-side block">{hours}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
