import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { speakOnEveryScreen } from './i18n/i18n.ts';
import { Home } from './screens/home/Home.tsx';
import { readBrowseSearch } from './screens/browse/filters.ts';
import { readTab } from './screens/things/tabs.ts';
import { signedInUser } from './session/session.ts';
import { Shell } from './shell/Shell.tsx';
import { Failed, Gone } from './ui/states.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Gone });

/** Sends who is not signed in to sign in, and back here afterwards. */
function signedInOnly({ location }: { readonly location: ParsedLocation }): void {
  if (signedInUser() === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
}

/** Only a way of this app's own: `next` comes from the address bar. */
function ownWay(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?!\/)[^\\]*$/.test(next) ? next : undefined;
}

/** A screen as a download of its own, with the texts that the first view does without. */
function screen<Name extends string, Module extends Readonly<Record<Name, () => ReactNode>>>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), speakOnEveryScreen()]);
    return module;
  }, name);
}

interface AuthSearch {
  readonly next?: string | undefined;
  readonly email?: string | undefined;
}

function authSearch(search: Record<string, unknown>): AuthSearch {
  const email = search['email'];
  return { next: ownWay(search['next']), email: typeof email === 'string' ? email : undefined };
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Home,
  staticData: { localBar: true },
});

const browse = createRoute({
  getParentRoute: () => root,
  path: '/browse',
  validateSearch: readBrowseSearch,
  component: screen(() => import('./screens/browse/Browse.tsx'), 'Browse'),
});

const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId',
  component: screen(() => import('./screens/request/RequestPage.tsx'), 'RequestPage'),
  staticData: { focus: true },
});

const edit = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/edit',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/edit/EditRequest.tsx'), 'EditRequest'),
  staticData: { focus: true },
});

const makeOffer = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/offer',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/request/MakeOffer.tsx'), 'MakeOffer'),
  staticData: { focus: true },
});

const ask = createRoute({
  getParentRoute: () => root,
  path: '/ask',
  component: screen(() => import('./screens/ask/Ask.tsx'), 'Ask'),
  staticData: { focus: true },
});

const things = createRoute({
  getParentRoute: () => root,
  path: '/things',
  validateSearch: readTab,
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/things/Things.tsx'), 'Things'),
});

const deal = createRoute({
  getParentRoute: () => root,
  path: '/deals/$dealId',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/deal/DealPage.tsx'), 'DealPage'),
  staticData: { focus: true },
});

const chat = createRoute({
  getParentRoute: () => root,
  path: '/chat',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/chat/Inbox.tsx'), 'Inbox'),
  staticData: { tall: true },
});

const thread = createRoute({
  getParentRoute: () => root,
  path: '/chat/$conversationId',
  validateSearch: ({ about }: Record<string, unknown>): { readonly about?: string | undefined } => ({
    about: typeof about === 'string' ? about : undefined,
  }),
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/chat/Thread.tsx'), 'Thread'),
  staticData: { focus: true, tall: true },
});

const firstMessage = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/message',
  validateSearch: ({ to }: Record<string, unknown>): { readonly to?: string | undefined } => ({
    to: typeof to === 'string' ? to : undefined,
  }),
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/chat/FirstMessage.tsx'), 'FirstMessage'),
  staticData: { focus: true },
});

const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/me/MePage.tsx'), 'MePage'),
});

const subscription = createRoute({
  getParentRoute: () => root,
  path: '/subscription',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/subscription/SubscriptionPage.tsx'), 'SubscriptionPage'),
  staticData: { focus: true },
});

const operate = createRoute({
  getParentRoute: () => root,
  path: '/operate',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/operate/Operate.tsx'), 'Operate'),
  staticData: { focus: true },
});

const notifications = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/notifications/Notifications.tsx'), 'Notifications'),
});

const preferences = createRoute({
  getParentRoute: () => root,
  path: '/me/notifications',
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/notifications/Preferences.tsx'), 'Preferences'),
  staticData: { focus: true },
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe/$token',
  component: screen(() => import('./screens/notifications/Unsubscribe.tsx'), 'Unsubscribe'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: authSearch,
  component: screen(() => import('./screens/auth/SignIn.tsx'), 'SignIn'),
  staticData: { localBar: true },
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: authSearch,
  component: screen(() => import('./screens/auth/SignUp.tsx'), 'SignUp'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgotten-password',
  validateSearch: authSearch,
  component: screen(() => import('./screens/auth/ForgottenPassword.tsx'), 'ForgottenPassword'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: authSearch,
  beforeLoad: signedInOnly,
  component: screen(() => import('./screens/auth/Welcome.tsx'), 'Welcome'),
});

const routeTree = root.addChildren([
  home,
  browse,
  request,
  edit,
  makeOffer,
  firstMessage,
  ask,
  things,
  deal,
  chat,
  thread,
  me,
  subscription,
  operate,
  notifications,
  preferences,
  unsubscribe,
  signIn,
  signUp,
  forgot,
  welcome,
]);

/** Every screen's address. Each screen is its own download, but for home. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Failed page error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
