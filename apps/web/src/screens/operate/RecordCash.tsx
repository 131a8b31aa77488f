import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { T } from '../../i18n/T.tsx';
import { Person } from '../../market/Person.tsx';
import { Refused } from '../../plan/Refused.tsx';
import type { Answered } from '../../market/types.ts';
import { readMoney } from '../../text/money.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { MoneyField, moneyProblem, type TypedMoney } from '../../ui/MoneyField.tsx';
import { Cash } from '../../ui/values.tsx';
import { operateSentence } from './operate-query.ts';
import { PlanFields, type Paid } from './PlanFields.tsx';

const ACCOUNT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const RECEIPT = /^[A-Za-z0-9][A-Za-z0-9/-]{0,39}$/;
const NOTHING: TypedMoney = { text: '', currency: 'TND' };

/** Records cash taken at the counter, once for each receipt. */
export function RecordCash() {
  const [account, setAccount] = useState('');
  const [paid, setPaid] = useState<Paid>({ plan: 'premium', months: 1 });
  const [amount, setAmount] = useState(NOTHING);
  const [receipt, setReceipt] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<MessageId>();
  const [recorded, setRecorded] = useState<Answered<'/v1/subscriptions/payments', 'post'>>();
  const userId = account.trim().toLowerCase();
  const accountBad = !ACCOUNT.test(userId);
  const money = readMoney(amount.text, amount.currency);
  const receiptBad = !RECEIPT.test(receipt.trim());
  const { data: person, error } = useQuery({
    queryKey: ['profile', userId],
    queryFn: async () =>
      answered((await api()).GET('/v1/identity/users/{userId}', { params: { path: { userId } } })),
    enabled: !accountBad,
    retry: (tries, failure) => !isRefusal(failure) && tries < 2,
  });

  async function record(): Promise<void> {
    setTried(true);
    setRefused(undefined);
    setRecorded(undefined);
    if (accountBad || receiptBad || money.kind !== 'amount') return;
    setBusy(true);
    try {
      setRecorded(
        await answered(
          (await api()).POST('/v1/subscriptions/payments', {
            body: { userId, ...paid, amount: money.money, receiptNumber: receipt.trim() },
          }),
        ),
      );
      setAccount('');
      setAmount(NOTHING);
      setReceipt('');
      setTried(false);
    } catch (caught) {
      setRefused(operateSentence(caught));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <TextField
        label={<T id="operate.account" />}
        hint={<T id="operate.account.hint" />}
        problem={
          ((tried && accountBad) || isRefusal(error)) && (
            <T id={accountBad ? 'operate.account.bad' : 'operate.refused.unknownAccount'} />
          )
        }
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={account}
        onChange={({ target }) => setAccount(target.value)}
      />
      {person && !accountBad && <Person person={person} />}
      <PlanFields paid={paid} onChange={setPaid} />
      <MoneyField
        label={<T id="operate.amount" />}
        typed={amount}
        problem={tried && (money.kind === 'nothing' || moneyProblem(amount)) && <T id="operate.amount.bad" />}
        onChange={setAmount}
      />
      <TextField
        label={<T id="operate.receipt" />}
        problem={tried && receiptBad && <T id="operate.receipt.bad" />}
        dir="ltr"
        autoComplete="off"
        value={receipt}
        onChange={({ target }) => setReceipt(target.value)}
      />
      {refused && <Refused id={refused} />}
      <Button type="submit" kind="second" busy={busy}>
        <T id="operate.cash.button" />
      </Button>
      <p role="status" className={recorded ? 'rounded-control bg-tint px-4 py-3.5 text-on-tint' : ''}>
        {recorded && (
          <T
            id="operate.recorded"
            values={{ amount: <Cash of={recorded.amount} />, receipt: recorded.receiptNumber }}
          />
        )}
      </p>
    </form>
  );
}
