/**
 * Takes the place of `@aws-sdk/credential-provider-node` in the bundles. Lambda hands a function the
 * credentials of its role in environment variables and nowhere else, so the providers for profiles, SSO,
 * web identities and instance metadata would be dead weight in every cold start.
 *
 * Source: AWS Lambda developer guide, "Defined runtime environment variables".
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
