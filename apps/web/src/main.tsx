import './theme.css';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.ts';
import { config } from './config/config.ts';
import { i18n, startSpeaking } from './i18n/i18n.ts';
import { router } from './router.tsx';
import { onSessionLost } from './session/session.ts';
import { applyTheme } from './shell/color-theme.ts';

applyTheme();
// Asked for while the language loads; who needs it and can't have it says so in its own place.
config().catch(() => undefined);
await startSpeaking();

// A page that only a member may see asks again who is there, and leads to signing in.
onSessionLost(() => void router.invalidate());

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js'));
}
