import type { Failure, FailureCode, Had } from '../../core/keySets.ts';

/** What an address answered: the text, the address that it came from in the end, and what the headers tell of its lifetime. */
export interface Answer {
  text: string;
  url: string;
  cacheControl: string | null;
  age: string | null;
  date: string | null;
  expires: string | null;
  /** When it came, in milliseconds since the epoch. */
  fetchedAt: number;
}

/** What a request needs of its surroundings; tests bring their own. */
export interface Surroundings {
  fetch: typeof fetch;
  /** True where the page itself came over https. */
  secure: boolean;
  online(): boolean;
  /** Tells of each request that this page's policy stops, until the result is called. */
  watchPolicy(stopped: (violation: { blockedURI: string; originalPolicy: string }) => void): () => void;
  now(): number;
}

/** How long a request may take, in milliseconds. */
const LONGEST = 10_000;

const browser: Surroundings = {
  fetch: (...args) => fetch(...args),
  secure: globalThis.location?.protocol === 'https:',
  online: () => navigator.onLine,
  watchPolicy: (stopped) => {
    document.addEventListener('securitypolicyviolation', stopped);
    return () => document.removeEventListener('securitypolicyviolation', stopped);
  },
  now: () => Date.now(),
};

/** Nothing of the person goes along, and nothing of the answer stays in the browser. */
const options: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'follow',
};

const failure = (code: FailureCode, data: Failure['data']): Had<never> => ({
  ok: false,
  failure: { code, data },
});

/**
 * Asks for a text of at most `mostBytes` bytes. A browser tells a page nothing of why a request failed: one more, in which the answer can't
 * be read (`no-cors`), shows whether anyone answers at all. `probe` is called when that one is sent; null where it may not be, and then the host counts as one that answers.
 * Never rejects: an abort is a failure too.
 */
export async function getText(
  url: string,
  { signal, mostBytes, probe }: { signal: AbortSignal; mostBytes: number; probe: (() => void) | null },
  { fetch, secure, online, watchPolicy, now }: Surroundings = browser,
): Promise<Had<Answer>> {
  const own = new AbortController();
  const abort = () => own.abort();
  let late = false;
  let stopped: { originalPolicy: string } | null = null;
  const { protocol, origin } = new URL(url);
  const unwatch = watchPolicy((violation) => {
    if (violation.blockedURI.startsWith(origin)) stopped = violation;
  });
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, LONGEST);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  // Engines name the end of a request differently: what was asked for counts, not the name of the error.
  const ended = () => {
    if (late) return failure('keyset/timeout', { url, seconds: LONGEST / 1000 });
    return signal.aborted ? failure('keyset/aborted', { url }) : null;
  };
  const whyNot = async (): Promise<Had<never>> => {
    let answers = probe === null;
    if (probe !== null) {
      probe();
      answers = await fetch(url, { ...options, mode: 'no-cors', signal: own.signal }).then(
        () => true,
        () => false,
      );
    }
    const end = ended();
    if (end) return end;
    const policy = (stopped as { originalPolicy: string } | null)?.originalPolicy;
    // An event gives the first address of a request alone: where the policy lets that one pass, it was the next.
    if (policy !== undefined)
      return failure(policy.includes('https:') ? 'keyset/redirect-insecure' : 'keyset/policy', { url });
    if (answers) return failure('keyset/cors', { url });
    if (secure && protocol === 'http:') return failure('keyset/mixed-content', { url });
    return failure(online() ? 'keyset/unreachable' : 'keyset/offline', { url });
  };
  try {
    const response = await fetch(url, {
      ...options,
      headers: { accept: 'application/json' },
      signal: own.signal,
    });
    if (!response.ok) {
      await response.body?.cancel().catch(() => {});
      return failure('keyset/status', { url, status: response.status });
    }
    const text = await textWithin(response, mostBytes);
    if (text === null) return failure('keyset/too-large', { url });
    const header = (name: string) => response.headers.get(name);
    return {
      ok: true,
      value: {
        text,
        url: response.url || url,
        cacheControl: header('cache-control'),
        age: header('age'),
        date: header('date'),
        expires: header('expires'),
        fetchedAt: now(),
      },
    };
  } catch {
    return ended() ?? (await whyNot());
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    unwatch();
  }
}

/** The text of an answer, null for one that is larger; it is not read to its end then. */
async function textWithin({ body, headers }: Response, mostBytes: number): Promise<string | null> {
  const reader = body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = Number(headers.get('content-length') ?? 0);
  if (bytes > mostBytes) {
    await reader.cancel();
    return null;
  }
  bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
