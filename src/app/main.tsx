import './trustedTypes.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './app.css';
import { ErrorBoundary } from './features/shell/ErrorBoundary.tsx';
import { queryClient } from './queries/client.ts';
import { JudgedProvider } from './queries/judged.tsx';
import { startSigning } from './queries/signing.ts';
import { openDeepLink } from './state/intake.ts';
import { applyPreferences } from './state/preferences.ts';

applyPreferences();
startSigning();
openDeepLink();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <JudgedProvider>
            <App />
          </JudgedProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}

// Last of all, when the editors have had their time, and not while developing: a kept copy would hide what was edited.
const UNHURRIED_MS = 3000;
if (import.meta.env.PROD) {
  const start = () => import('./offline.tsx').then(({ startOffline }) => startOffline()).catch(() => {});
  const whenIdle = () => (window.requestIdleCallback ?? window.setTimeout)(start);
  window.addEventListener('load', () => window.setTimeout(whenIdle, UNHURRIED_MS));
}
