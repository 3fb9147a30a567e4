import { noteUpdate } from '../state/update.ts';

/** How long (ms) a version counts as the newest before a page that is shown again asks. */
const FRESH_MS = 60 * 60 * 1000;

let registration: ServiceWorkerRegistration | undefined;
let reloading = false;

/**
 * Has the browser keep the site for use without a network (Service Workers, section 3.2), and asks for newer versions now and when the page
 * is shown again after an hour. A browser or a host that won't have it leaves the page as it is; `state/update.ts` knows.
 */
export async function keepOffline(): Promise<void> {
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!container || connection?.saveData) return;
  noteUpdate({ copy: 'preparing' });
  container.addEventListener('controllerchange', () => {
    if (reloading) location.reload();
  });
  try {
    registration = await container.register('./sw.js');
    follow(registration, container);
    container.addEventListener('message', () => noteUpdate({ newVersion: true }));
    const script = document.querySelector<HTMLScriptElement>('script[type="module"]');
    // It drops older versions that nobody runs, or says that this page runs one.
    container.controller?.postMessage(script?.src);
    checkWhenShown(registration);
  } catch {
    noteUpdate({ copy: 'failed' });
  }
}

/** Starts the version that waits and loads the page anew with it. What is on the page is gone then. */
export function reloadIntoNewVersion(): void {
  const waiting = registration?.waiting;
  reloading = true;
  if (waiting) waiting.postMessage('SKIP_WAITING');
  // Another tab has started it already.
  else location.reload();
}

function follow(own: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  const look = () => {
    const { active, waiting, installing } = own;
    noteUpdate({ copy: active ? 'ready' : (waiting ?? installing) ? 'preparing' : 'failed' });
    // A page that no version serves came from the host just now and is the newest.
    if (waiting && container.controller) noteUpdate({ newVersion: true });
  };
  const listen = () => own.installing?.addEventListener('statechange', look);
  own.addEventListener('updatefound', listen);
  listen();
  look();
}

function checkWhenShown(own: ServiceWorkerRegistration): void {
  let checked = 0;
  const check = () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < FRESH_MS) return;
    checked = Date.now();
    // Without a network the version at hand stays.
    own.update().catch(() => {});
  };
  document.addEventListener('visibilitychange', check);
  if (own.active) check();
  else checked = Date.now();
}
