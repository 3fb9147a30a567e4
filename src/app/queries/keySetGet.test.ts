import { afterEach, expect, test, vi } from 'vitest';
import { getText, type Surroundings } from './keySetGet.ts';

const URL_ = 'https://a.test/jwks';
const NOW = 1_750_000_000_000;

interface Scene {
  /** What the request gives: an answer, or null where it fails. It gets the request's signal. */
  answer?: (init: RequestInit) => Promise<Response> | Response;
  /** Whether anybody answers the probe. */
  probed?: boolean;
  /** The policy that stopped the request. */
  policy?: string;
  secure?: boolean;
  online?: boolean;
}

function around({ answer, probed = false, policy, secure = true, online = true }: Scene) {
  const sent: RequestInit[] = [];
  let stop: Parameters<Surroundings['watchPolicy']>[0] = () => {};
  const surroundings: Surroundings = {
    fetch: async (_, init = {}) => {
      sent.push(init);
      if (policy !== undefined) stop({ blockedURI: 'https://a.test/jwks', originalPolicy: policy });
      if (init.mode === 'no-cors') {
        if (!probed) throw new TypeError('Failed to fetch');
        return new Response(null);
      }
      if (!answer) throw new TypeError('Failed to fetch');
      return answer(init);
    },
    secure,
    online: () => online,
    watchPolicy: (stopped) => {
      stop = stopped;
      return () => {};
    },
    now: () => NOW,
  };
  return { surroundings, sent };
}

const asking = (more: Partial<Parameters<typeof getText>[1]> = {}) => ({
  signal: new AbortController().signal,
  mostBytes: 100,
  probe: () => {},
  ...more,
});
const codeOf = async (scene: Scene, url = URL_, more = {}) => {
  const had = await getText(url, asking(more), around(scene).surroundings);
  return had.ok ? had.value.text : had.failure.code;
};
/** An answer that never comes: it ends with the signal, as `fetch` does. */
const never = ({ signal }: RequestInit) =>
  new Promise<Response>((_, reject) => {
    // The name that one engine gives to the end of a request, whatever ended it.
    const end = () => reject(new DOMException('', 'AbortError'));
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
  });

afterEach(() => {
  vi.useRealTimers();
});

test('an answer comes with what its headers tell, and nothing of the person goes along', async () => {
  const headers = { 'cache-control': 'max-age=60', age: '5', date: 'x', expires: 'y' };
  const { surroundings, sent } = around({ answer: () => new Response('\ufeff{}', { headers }) });
  expect(await getText(URL_, asking(), surroundings)).toEqual({
    ok: true,
    value: {
      text: '{}',
      url: URL_,
      cacheControl: 'max-age=60',
      age: '5',
      date: 'x',
      expires: 'y',
      fetchedAt: NOW,
    },
  });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
});

test.each<[code: string, scene: Scene, url?: string]>([
  ['keyset/cors', { probed: true }],
  ['keyset/unreachable', {}],
  ['keyset/offline', { online: false }],
  ['keyset/mixed-content', {}, 'http://localhost/jwks'],
  ['keyset/unreachable', { secure: false }, 'http://localhost/jwks'],
  ['keyset/redirect-insecure', { policy: "connect-src 'self' https:" }],
  ['keyset/policy', { policy: "connect-src 'self'" }],
  ['keyset/status', { answer: () => new Response('', { status: 404 }) }],
  ['keyset/too-large', { answer: () => new Response('x'.repeat(101)) }],
  ['keyset/too-large', { answer: () => new Response('x', { headers: { 'content-length': '101' } }) }],
  ['x'.repeat(100), { answer: () => new Response('x'.repeat(100)) }],
])('%s', async (code, scene, url) => {
  expect(await codeOf(scene, url)).toBe(code);
});

test('the status is told', async () => {
  const { surroundings } = around({ answer: () => new Response('', { status: 503 }) });
  expect(await getText(URL_, asking(), surroundings)).toMatchObject({
    failure: { data: { url: URL_, status: 503 } },
  });
});

test('a text is not read beyond its limit', async () => {
  let parts = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      parts += 1;
      controller.enqueue(new Uint8Array(60));
    },
  });
  expect(await codeOf({ answer: () => new Response(body) })).toBe('keyset/too-large');
  expect(parts).toBeLessThan(5);
});

test('only one more request is sent, and none where that is not wished', async () => {
  const wished = around({ probed: true });
  await getText(URL_, asking(), wished.surroundings);
  expect(wished.sent.map(({ mode }) => mode)).toEqual([undefined, 'no-cors']);
  const unwished = around({ probed: true });
  expect(await getText(URL_, asking({ probe: null }), unwished.surroundings)).toMatchObject({
    failure: { code: 'keyset/cors' },
  });
  expect(unwished.sent).toHaveLength(1);
});

test('a host that takes too long is given up, whatever the engine calls that', async () => {
  vi.useFakeTimers();
  const code = codeOf({ answer: never, probed: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await code).toBe('keyset/timeout');
});

test('a person’s cancel is no time-out', async () => {
  const controller = new AbortController();
  const code = codeOf({ answer: never, probed: true }, URL_, { signal: controller.signal });
  controller.abort();
  expect(await code).toBe('keyset/aborted');
  expect(await codeOf({ answer: never }, URL_, { signal: AbortSignal.abort() })).toBe('keyset/aborted');
});
