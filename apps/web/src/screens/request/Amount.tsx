import { useLanguage } from '../../i18n/T.tsx';
import { formatAmount, type Sum } from '../../text/money.ts';

/** An amount whose unit stands beside it: "80" in "80 + 152". */
export function Amount({ of }: { readonly of: Sum }) {
  const { locale } = useLanguage();
  return <>{formatAmount(of, locale)}</>;
}
