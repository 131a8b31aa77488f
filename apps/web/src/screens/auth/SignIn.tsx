import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { resendCodeTo, signInWith } from '../../session/session.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { AuthPage } from './AuthPage.tsx';
import { authErrorName, authSentence, NothingTyped } from './auth-problem.ts';
import { PasswordField } from './PasswordField.tsx';
import { ConfirmCode } from './ConfirmCode.tsx';
import { goOn } from './go-on.ts';

const route = getRouteApi('/sign-in');

/** Sign in, and go on where one was stopped. */
export function SignIn() {
  const { t } = useLanguage();
  useTitle(t('auth.signIn.title'));
  const { next, email: known } = route.useSearch();
  const router = useRouter();
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [confirming, setConfirming] = useState(false);

  async function submit(): Promise<void> {
    if (!email.trim() || !password) {
      setError(new NothingTyped());
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      const step = await signInWith(email.trim(), password);
      if (step === 'in') return await goOn(router, next);
      await resendCodeTo(email.trim()).catch(() => undefined);
      setConfirming(true);
    } catch (caught) {
      if (authErrorName(caught) === 'UserNotConfirmedException') {
        await resendCodeTo(email.trim()).catch(() => undefined);
        setConfirming(true);
      } else {
        setError(caught);
      }
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
  return (
    <AuthPage
      title={<T id="auth.signIn.title" />}
      lead={next ? <T id="auth.signIn.goOn" /> : <T id="auth.signIn.lead" />}
      problem={error ? <T id={authSentence(error)} /> : undefined}
      onSubmit={() => void submit()}
      below={
        <>
          <ButtonLink to="/forgotten-password" search={{ next, email: email || undefined }} kind="quiet">
            <T id="auth.forgot" />
          </ButtonLink>
          <p className="mt-4 text-ink-2">
            <T id="auth.new" />
          </p>
          <ButtonLink
            to="/sign-up"
            search={{ next, email: email || undefined }}
            kind="second"
            className="w-full"
          >
            <T id="auth.signUp" />
          </ButtonLink>
        </>
      }
    >
      <TextField
        label={<T id="auth.email" />}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        required
        dir="ltr"
        className="rtl:text-right"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <PasswordField
        label={<T id="auth.password" />}
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <Button type="submit" busy={busy}>
        <T id="auth.signIn" />
      </Button>
    </AuthPage>
  );
}
