type MonacoModule = typeof import('./monaco.ts');

/** Where the plain textarea stays: touch has native selection and autoscroll, narrow pages should not fetch 770 kB. */
const PLAIN = '(pointer: coarse), (width < 720px)';

/** How long (ms) a page that is never idle may put off the loading. */
const IDLE_TIMEOUT = 3000;

const waiting = new Set<(monaco: MonacoModule) => void>();
let loaded: MonacoModule | undefined;
let loading = false;
let scheduled = false;

/** Whether this device and viewport keep the plain textarea. */
export function keepsTextarea(): boolean {
  return matchMedia(PLAIN).matches;
}

/** Starts the one download of Monaco, unless the textarea is to stay. When it fails, nobody is called and the textareas stay. */
function loadMonaco(): void {
  if (loading || keepsTextarea()) return;
  loading = true;
  import('./monaco.ts').then(hand, () => {});
}

/** Calls `use` once when Monaco is there, never during the call itself; the result cancels. Starts the download when the page is idle. */
export function whenMonaco(use: (monaco: MonacoModule) => void): () => void {
  waiting.add(use);
  if (loaded) void hand(loaded);
  else schedule();
  return () => waiting.delete(use);
}

/** One task for each pane: creating an editor takes tens of milliseconds. */
async function hand(monaco: MonacoModule): Promise<void> {
  loaded = monaco;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const [use] = waiting;
    if (!use) return;
    waiting.delete(use);
    use(monaco);
  }
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  matchMedia(PLAIN).addEventListener('change', loadMonaco);
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (typeof requestIdleCallback === 'function')
        requestIdleCallback(loadMonaco, { timeout: IDLE_TIMEOUT });
      else setTimeout(loadMonaco, IDLE_TIMEOUT / 10);
    });
  });
}
