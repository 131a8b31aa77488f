import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { T } from '../../i18n/T.tsx';
import { confirmSignUpWith, resendCodeTo, signInWith } from '../../session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toast.tsx';
import { AuthPage } from './AuthPage.tsx';
import { authSentence } from './auth-problem.ts';
import { CodeField } from './CodeField.tsx';

/** The mailed code, which makes the account; then the city. */
export function ConfirmCode({
  email,
  password,
  next,
  onOther,
}: {
  readonly email: string;
  /** Known when it was typed a moment ago: then nobody has to type it twice. */
  readonly password: string;
  readonly next: string | undefined;
  readonly onOther: () => void;
}) {
  const router = useRouter();
  const [code, setCode] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function submit(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await confirmSignUpWith(email, code);
      await signInWith(email, password);
      await router.navigate({ to: '/welcome', search: { next }, replace: true });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }

  async function again(): Promise<void> {
    setError(undefined);
    try {
      await resendCodeTo(email);
      setCode('');
      say(<T id="auth.code.sent" />);
    } catch (caught) {
      setError(caught);
    }
  }

  return (
    <AuthPage
      title={<T id="auth.code.title" />}
      lead={<T id="auth.code.lead" values={{ email }} />}
      problem={error ? <T id={authSentence(error)} /> : undefined}
      onSubmit={() => void submit()}
      below={
        <>
          <Button kind="quiet" onClick={() => void again()}>
            <T id="auth.code.again" />
          </Button>
          <Button kind="quiet" onClick={onOther}>
            <T id="auth.code.other" />
          </Button>
        </>
      }
    >
      <CodeField label={<T id="auth.code" />} value={code} onChange={setCode} />
      <Button type="submit" busy={busy} disabled={code.length !== 6}>
        <T id="auth.code.confirm" />
      </Button>
    </AuthPage>
  );
}
