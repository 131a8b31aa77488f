import type { AnyRouter } from '@tanstack/react-router';

/** Goes to where somebody was stopped to sign in, else to their own things. */
export async function goOn(router: AnyRouter, next: string | undefined): Promise<void> {
  if (next) router.history.replace(next);
  else await router.navigate({ to: '/things', replace: true });
}
