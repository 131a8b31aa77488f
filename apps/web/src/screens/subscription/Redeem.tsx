import { useLocation } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { T } from '../../i18n/T.tsx';
import { redeemVoucher } from '../../plan/subscribing.ts';
import { useSubscribing } from '../../plan/use-subscribing.ts';
import { VOUCHER_LENGTH, voucherInLink, voucherLength } from '../../plan/voucher-code.ts';
import { VoucherField } from '../../plan/VoucherField.tsx';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toast.tsx';

/** Redeems a voucher: typed, or come with the link of its QR. */
export function Redeem({ isMain }: { readonly isMain: boolean }) {
  const hash = useLocation({ select: (location) => location.hash });
  const { subscribe, busy, refused } = useSubscribing();
  const [code, setCode] = useState(() => voucherInLink(hash));
  const [tried, setTried] = useState(false);
  const key = useRef(crypto.randomUUID());
  const length = voucherLength(code);

  async function redeem(): Promise<void> {
    setTried(true);
    if (length !== VOUCHER_LENGTH) return;
    const entitlement = await subscribe(() => redeemVoucher(code, key.current));
    if (!entitlement) return;
    say(<T id="voucher.redeemed" />);
    key.current = crypto.randomUUID();
    setCode('');
    setTried(false);
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void redeem();
      }}
    >
      <VoucherField
        code={code}
        problem={
          tried && length !== VOUCHER_LENGTH ? (
            <T id="voucher.length" values={{ count: String(length) }} />
          ) : (
            tried && refused && <T id={refused} />
          )
        }
        onChange={(next) => {
          setCode(next);
          setTried(false);
          key.current = crypto.randomUUID();
        }}
      />
      <Button type="submit" kind={isMain ? 'main' : 'second'} busy={busy}>
        <T id="voucher.redeem" />
      </Button>
    </form>
  );
}
