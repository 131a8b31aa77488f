import {
  confirmResetPassword,
  confirmSignUp,
  deleteUser,
  fetchAuthSession,
  fetchUserAttributes,
  getCurrentUser,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
  updatePassword,
} from 'aws-amplify/auth';
import { expect, it } from 'vitest';
import { PASSWORD, userPool } from '../user-pool.ts';
import { pointWebClientAt } from '../web-client.ts';

it('the web app’s own client signs up, in, on and out', async () => {
  const pool = await userPool();
  pointWebClientAt(pool);
  const username = 'amina@example.com';
  const signedUp = await signUp({
    username,
    password: PASSWORD,
    options: { userAttributes: { email: username, name: 'Amina', locale: 'ar', zoneinfo: 'Africa/Tunis' } },
  });
  expect(signedUp).toMatchObject({
    isSignUpComplete: false,
    nextStep: { signUpStep: 'CONFIRM_SIGN_UP', codeDeliveryDetails: { destination: 'a***@e***' } },
  });
  await expect(signIn({ username, password: PASSWORD })).resolves.toMatchObject({
    nextStep: { signInStep: 'CONFIRM_SIGN_UP' },
  });
  await resendSignUpCode({ username });
  const confirmed = await confirmSignUp({ username, confirmationCode: await pool.codeFor(username) });
  expect(confirmed).toMatchObject({ isSignUpComplete: true });

  await expect(signIn({ username, password: 'not-the-password' })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
  for (const authFlowType of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const) {
    const result = await signIn({ username, password: PASSWORD, options: { authFlowType } });
    expect(result).toMatchObject({ isSignedIn: true });
    const first = await fetchAuthSession();
    const second = await fetchAuthSession({ forceRefresh: true });
    const third = await fetchAuthSession({ forceRefresh: true });
    expect(third.userSub).toBe(signedUp.userId);
    const ids = [first, second, third].map(({ tokens }) => tokens?.accessToken.payload.jti);
    expect(new Set(ids).size).toBe(3);
    expect(await fetchUserAttributes()).toMatchObject({
      email: username,
      email_verified: 'true',
      locale: 'ar',
    });
    await signOut();
    await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });
  }

  await signIn({ username, password: PASSWORD });
  await updatePassword({ oldPassword: PASSWORD, newPassword: 'a-better-password' });
  await signOut({ global: true });

  await resetPassword({ username });
  await confirmResetPassword({
    username,
    confirmationCode: await pool.codeFor(username),
    newPassword: PASSWORD,
  });
  await signIn({ username, password: PASSWORD });
  await deleteUser();
  await expect(signIn({ username, password: PASSWORD })).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  });
});
