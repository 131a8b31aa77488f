import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { FORMAT_TAGS, directionOf, LOCALES, type Locale } from '../../i18n/locale.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { Button } from '../../ui/Button.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { ConfirmSheet } from '../request/ConfirmSheet.tsx';
import type { MadeBatch } from './operate-query.ts';
import './voucher-sheet.css';

function dayIn(locale: Locale, instant: string): string {
  return new Intl.DateTimeFormat(FORMAT_TAGS[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Africa/Tunis',
  }).format(new Date(instant));
}

/** What a batch's vouchers are for and how they are redeemed, in every language, whichever the operator reads. */
function Terms({ batch: { plan, months, expiresAt } }: { readonly batch: MadeBatch }) {
  return LOCALES.map((locale) => (
    <p key={locale} lang={locale} dir={directionOf(locale)}>
      <strong>
        <T id={`sheet.${plan}.${locale}`} values={{ months: String(months) }} />
      </strong>{' '}
      <T id={`sheet.how.${locale}`} values={{ day: dayIn(locale, expiresAt) }} />
    </p>
  ));
}

/** A batch's vouchers on sheets of A4, ten a page: the only time that anyone sees their codes. */
export function VoucherSheet({
  batch,
  codes,
  onClose,
}: {
  readonly batch: MadeBatch;
  readonly codes: readonly string[];
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const [printed, setPrinted] = useState(false);
  const leaving = useBlocker({
    shouldBlockFn: () => !printed,
    enableBeforeUnload: !printed,
    withResolver: true,
  });
  return (
    <>
      <p role="status" className="mb-4 rounded-control bg-notice-tint px-4 py-3.5 text-notice text-pretty">
        <T id="sheet.once" values={{ count: codes.length }} />
      </p>
      <div className="mb-5 flex flex-wrap gap-3">
        <Button
          onClick={() => {
            print();
            setPrinted(true);
          }}
        >
          <T id="sheet.print" />
        </Button>
        <Button kind="second" onClick={onClose}>
          <T id="sheet.close" />
        </Button>
      </div>
      <ul className="voucher-sheet">
        {codes.map((code) => (
          <li key={code} className="voucher">
            <QrCode
              text={`${location.origin}/subscription#${code}`}
              label={t('sheet.qr', { code })}
              className="voucher-qr"
            />
            <div className="voucher-text">
              <p className="voucher-brand">
                <T id="brand" />
              </p>
              <p className="voucher-code" dir="ltr">
                {code}
              </p>
              <Terms batch={batch} />
            </div>
          </li>
        ))}
      </ul>
      {leaving.status === 'blocked' && (
        <ConfirmSheet
          title={<T id="sheet.leave" />}
          text={<T id="sheet.leave.text" />}
          confirm={<T id="sheet.leave.confirm" />}
          busy={false}
          onConfirm={leaving.proceed}
          onClose={leaving.reset}
        />
      )}
    </>
  );
}
