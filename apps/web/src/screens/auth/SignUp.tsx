import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { signUpWith } from '../../session/session.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { AuthPage } from './AuthPage.tsx';
import { authErrorName, authSentence } from './auth-problem.ts';
import { ConfirmCode } from './ConfirmCode.tsx';
import { PasswordField } from './PasswordField.tsx';

const route = getRouteApi('/sign-up');
const LEAST_NAME = 2;
const MOST_NAME = 50;
const LEAST_PASSWORD = 8;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A new account: name, e-mail, password; language and zone are the browser's. */
export function SignUp() {
  const { t, locale } = useLanguage();
  useTitle(t('auth.signUp.title'));
  const { next, email: known } = route.useSearch();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [confirming, setConfirming] = useState(false);

  const length = [...name.trim()].length;
  const nameBad = length < LEAST_NAME || length > MOST_NAME;
  const emailBad = !EMAIL.test(email.trim());
  const passwordBad = password.length < LEAST_PASSWORD;

  async function submit(): Promise<void> {
    setTried(true);
    if (nameBad || emailBad || passwordBad) return;
    setBusy(true);
    setError(undefined);
    try {
      await signUpWith({ name: name.trim(), email: email.trim(), password, locale });
      setConfirming(true);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }

  if (confirming) {
    return (
      <ConfirmCode
        email={email.trim()}
        password={password}
        next={next}
        onOther={() => setConfirming(false)}
      />
    );
  }
  const weak = authErrorName(error) === 'InvalidPasswordException';
  return (
    <AuthPage
      title={<T id="auth.signUp.title" />}
      lead={<T id="auth.signUp.lead" />}
      problem={error && !weak ? <T id={authSentence(error)} /> : undefined}
      onSubmit={() => void submit()}
      below={
        <>
          <p className="text-ink-2">
            <T id="auth.known" />
          </p>
          <ButtonLink to="/sign-in" search={{ next, email: email || undefined }} kind="quiet">
            <T id="auth.signIn" />
          </ButtonLink>
        </>
      }
    >
      <TextField
        label={<T id="auth.name" />}
        hint={<T id="auth.name.hint" />}
        problem={tried && nameBad ? <T id="auth.name.bad" /> : undefined}
        name="name"
        autoComplete="name"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <TextField
        label={<T id="auth.email" />}
        problem={tried && emailBad ? <T id="auth.email.bad" /> : undefined}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        dir="ltr"
        className="rtl:text-right"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <PasswordField
        label={<T id="auth.password" />}
        hint={<T id="auth.password.hint" />}
        problem={(tried && passwordBad) || weak ? <T id="auth.password.weak" /> : undefined}
        name="new-password"
        autoComplete="new-password"
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button type="submit" busy={busy}>
        <T id="auth.signUp" />
      </Button>
    </AuthPage>
  );
}
