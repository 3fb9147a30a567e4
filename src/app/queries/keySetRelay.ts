import { type Failure, type Had, isFailureCode } from '../../core/keySets.ts';
import type { Answer } from './keySetGet.ts';

const options: RequestInit = {
  headers: { 'X-Assay-Relay': '1' },
  credentials: 'omit',
  cache: 'no-store',
};

/** The relay beside the page: there when the page is served by `npm start` or `npm run dev`. */
const addressOf = (query = '') => new URL(`__assay/relay${query}`, document.baseURI).href;

/** Looks whether the server of this page can ask in its place. Any other answer than 204 is that of a host that only hands out files. */
export async function findRelay(): Promise<boolean> {
  try {
    return (await fetch(addressOf(), options)).status === 204;
  } catch {
    return false;
  }
}

interface Relayed {
  url: string;
  cacheControl: string | null;
  age: string | null;
  body: unknown;
}

/** Has the server of this page ask for a key set or a discovery document. Never rejects. */
export async function getByRelay(url: string, signal: AbortSignal): Promise<Had<Answer>> {
  const failure = (code: Failure['code'], data: Failure['data'] = {}): Had<never> => ({
    ok: false,
    failure: { code, data: { url, ...data } },
  });
  try {
    const response = await fetch(addressOf(`?url=${encodeURIComponent(url)}`), { ...options, signal });
    const told: unknown = await response.json();
    if (typeof told !== 'object' || told === null) return failure('relay/none');
    if (!response.ok) {
      const { code, status } = told as Record<string, unknown>;
      return failure(
        isFailureCode(code) ? code : 'relay/refused',
        typeof status === 'number' ? { status } : {},
      );
    }
    const { url: final, cacheControl, age, body } = told as Relayed;
    const text = JSON.stringify(body);
    return {
      ok: true,
      value: { text, url: final, cacheControl, age, date: null, expires: null, fetchedAt: Date.now() },
    };
  } catch {
    return failure(signal.aborted ? 'keyset/aborted' : 'relay/none');
  }
}
