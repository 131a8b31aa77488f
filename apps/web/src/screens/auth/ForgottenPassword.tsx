import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { forgotPasswordOf, resetPasswordOf, signInWith } from '../../session/session.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { AuthPage } from './AuthPage.tsx';
import { authErrorName, authSentence } from './auth-problem.ts';
import { CodeField } from './CodeField.tsx';
import { goOn } from './go-on.ts';
import { PasswordField } from './PasswordField.tsx';

const route = getRouteApi('/forgotten-password');

/** A new password, with a mailed code. */
export function ForgottenPassword() {
  const { t } = useLanguage();
  useTitle(t('auth.forgot.title'));
  const { next, email: known } = route.useSearch();
  const router = useRouter();
  const [email, setEmail] = useState(known ?? '');
  const [mailed, setMailed] = useState(false);
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function during(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }

  const mail = () =>
    during(async () => {
      await forgotPasswordOf(email.trim());
      setMailed(true);
    });
  const change = () =>
    during(async () => {
      await resetPasswordOf(email.trim(), code, password);
      await signInWith(email.trim(), password);
      await goOn(router, next);
    });

  const problem =
    error && authErrorName(error) !== 'InvalidPasswordException' ? <T id={authSentence(error)} /> : undefined;
  const back = (
    <ButtonLink to="/sign-in" search={{ next, email: email || undefined }} kind="quiet">
      <T id="auth.signIn" />
    </ButtonLink>
  );
  if (!mailed) {
    return (
      <AuthPage
        title={<T id="auth.forgot.title" />}
        lead={<T id="auth.forgot.lead" />}
        problem={problem}
        onSubmit={() => void mail()}
        below={back}
      >
        <TextField
          label={<T id="auth.email" />}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          dir="ltr"
          className="rtl:text-right"
          value={email}
          onChange={({ target }) => setEmail(target.value)}
        />
        <Button type="submit" busy={busy} disabled={!email.trim()}>
          <T id="auth.forgot.mail" />
        </Button>
      </AuthPage>
    );
  }
  return (
    <AuthPage
      title={<T id="auth.forgot.new" />}
      lead={<T id="auth.code.lead" values={{ email: email.trim() }} />}
      problem={problem}
      onSubmit={() => void change()}
      below={
        <>
          <Button kind="quiet" onClick={() => void mail()}>
            <T id="auth.code.again" />
          </Button>
          {back}
        </>
      }
    >
      <CodeField label={<T id="auth.code" />} value={code} onChange={setCode} />
      <PasswordField
        label={<T id="auth.password.new" />}
        hint={<T id="auth.password.hint" />}
        problem={
          authErrorName(error) === 'InvalidPasswordException' ? <T id="auth.password.weak" /> : undefined
        }
        name="new-password"
        autoComplete="new-password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button type="submit" busy={busy} disabled={code.length !== 6 || !password}>
        <T id="auth.forgot.change" />
      </Button>
    </AuthPage>
  );
}
