import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compact } from '../../core/testing/tokens.ts';
import { getRun } from '../state/keySetRun.ts';
import { dispatch, getDocument, travel } from '../state/store.ts';
import { queryClient } from './client.ts';
import { forgetFetches, isPermitted } from './keySetConsent.ts';
import { cancelFetch, fetchKeys, refreshKeys } from './keySets.ts';

const JWKS = 'https://a.test/jwks';
const ISSUER = 'https://a.test';
const setOf = (...kids: string[]) => JSON.stringify({ keys: kids.map((kid) => ({ kty: 'RSA', kid })) });
const tokenOf = (kid: string, iss = ISSUER) => compact({ alg: 'RS256', kid }, { iss });

let asked: string[] = [];
let replies: Record<string, () => Response | Promise<Response>> = {};

const open = (text: string) => dispatch({ type: 'opened', text, found: null, arrival: null });
const kidsAtHand = () => {
  const { set } = getDocument().key;
  return set ? (JSON.parse(set.text) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid) : null;
};
const serve = (url: string, text: string, headers: Record<string, string> = {}) => {
  replies[url] = () => new Response(text, { headers });
};

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  replies = {};
  vi.stubGlobal('document', {
    addEventListener: () => {},
    removeEventListener: () => {},
    baseURI: 'https://page.test/assay/',
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    asked.push(url);
    const reply = replies[url];
    if (!reply) throw new TypeError('Failed to fetch');
    return await Promise.race([
      reply(),
      new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
    ]);
  });
});

afterEach(() => {
  dispatch({ type: 'forgotten' });
  forgetFetches();
  queryClient.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a fetch', () => {
  test('brings the keys into the document, and its address alone is the key of the query', async () => {
    serve(JWKS, setOf('a'));
    await fetchKeys(JWKS);
    expect(kidsAtHand()).toEqual(['a']);
    expect(getDocument()).toMatchObject({ keySetRequest: null, key: { mode: 'url', address: JWKS } });
    expect(getRun()).toMatchObject({ asked: [{ url: JWKS, outcome: 'answered' }], failure: null });
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ).toEqual([['key-set', JWKS]]);
  });

  test('is not repeated while the answer is fresh; refreshed it is', async () => {
    serve(JWKS, setOf('a'), { 'cache-control': 'max-age=60' });
    await fetchKeys(JWKS);
    vi.advanceTimersByTime(59_000);
    await fetchKeys(JWKS);
    expect(asked).toHaveLength(1);
    expect(getRun().asked).toEqual([{ url: JWKS, outcome: 'kept' }]);
    await refreshKeys();
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(61_000);
    await fetchKeys(JWKS);
    expect(asked).toHaveLength(3);
  });

  test('of what wants not to be kept is repeated with each click', async () => {
    serve(JWKS, setOf('a'), { 'cache-control': 'no-store' });
    await fetchKeys(JWKS);
    await fetchKeys(JWKS);
    expect(asked).toHaveLength(2);
  });

  test('that gave no keys is not kept', async () => {
    serve(JWKS, '{}');
    await fetchKeys(JWKS);
    expect(getRun().failure?.code).toBe('keyset/not-key-set');
    expect(getDocument()).toMatchObject({ keySetRequest: null, key: { set: null } });
    serve(JWKS, setOf('a'));
    await fetchKeys(JWKS);
    expect(kidsAtHand()).toEqual(['a']);
    expect(getRun().failure).toBeNull();
  });

  test('that fails leaves the keys of before where they were asked for again', async () => {
    serve(JWKS, setOf('a'));
    await fetchKeys(JWKS);
    replies = {};
    await refreshKeys();
    expect(kidsAtHand()).toEqual(['a']);
    expect(getRun().failure?.code).toBe('keyset/unreachable');
  });

  test.each<[name: string, meanwhile: () => void]>([
    ['cancelled', cancelFetch],
    ['undone', () => travel('undo')],
    ['forgotten', () => dispatch({ type: 'forgotten' })],
    ['overtaken by another address', () => dispatch({ type: 'keySetAddressTyped', text: 'https://b.test' })],
  ])('that is %s ends', async (_name, meanwhile) => {
    replies[JWKS] = () => new Promise(() => {});
    const fetching = fetchKeys(JWKS);
    await vi.waitFor(() => expect(asked).toEqual([JWKS]));
    meanwhile();
    await fetching;
    expect(getDocument()).toMatchObject({ keySetRequest: null, key: { set: null } });
    expect(asked).toEqual([JWKS]);
  });

  test('that an undo ends is told as cancelled', async () => {
    serve(JWKS, setOf('a'));
    await fetchKeys(JWKS);
    dispatch({ type: 'policyChanged', field: 'audience', text: 'a' });
    replies[JWKS] = () => new Promise<never>(() => {});
    const again = refreshKeys();
    await vi.waitFor(() => expect(getRun().asked).toMatchObject([{ outcome: 'waiting' }]));
    travel('undo');
    await again;
    expect(kidsAtHand()).toEqual(['a']);
    expect(getRun()).toMatchObject({ asked: [{ url: JWKS, outcome: 'keyset/aborted' }], failure: null });
  });

  test('gives way to the next', async () => {
    replies[JWKS] = () => new Promise(() => {});
    serve('https://b.test/jwks', setOf('b'));
    const first = fetchKeys(JWKS);
    await vi.waitFor(() => expect(asked).toEqual([JWKS]));
    await fetchKeys('https://b.test/jwks');
    await first;
    expect(kidsAtHand()).toEqual(['b']);
    expect(getRun()).toMatchObject({ address: 'https://b.test/jwks', failure: null });
  });

  test('permits the addresses of its click, and no others', async () => {
    serve(
      `${ISSUER}/.well-known/openid-configuration`,
      JSON.stringify({ issuer: ISSUER, jwks_uri: 'https://k.test/x' }),
    );
    serve('https://k.test/x', setOf('a'));
    await fetchKeys(ISSUER);
    expect(kidsAtHand()).toEqual(['a']);
    expect(isPermitted('https://k.test/x')).toBe(true);
    expect(isPermitted('https://k.test/y')).toBe(false);
    forgetFetches();
    expect(isPermitted('https://k.test/x')).toBe(false);
  });

  test('looks for the server of the page only behind a failure that it may help', async () => {
    replies[JWKS] = async () => {
      throw new TypeError('Failed to fetch');
    };
    await fetchKeys(JWKS);
    expect(getRun()).toMatchObject({ failure: { code: 'keyset/unreachable' }, relay: 'unknown' });
    let tries = 0;
    replies[JWKS] = async () => {
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch');
      return new Response(null);
    };
    replies['https://page.test/assay/__assay/relay'] = () => new Response(null, { status: 204 });
    await fetchKeys(JWKS);
    expect(getRun()).toMatchObject({
      asked: [{ url: JWKS, outcome: 'keyset/cors', probed: true }],
      failure: { code: 'keyset/cors' },
      relay: 'there',
    });
  });

  test('that failed leaves the next one alone while that server is looked for', async () => {
    serve(JWKS, setOf('a'));
    await fetchKeys(JWKS);
    let answers = () => {};
    replies = {
      [JWKS]: () => {
        if (asked.length === 2) throw new TypeError('Failed to fetch');
        return new Response(setOf('a', 'b'));
      },
      'https://page.test/assay/__assay/relay': () =>
        new Promise((resolve) => {
          answers = () => resolve(new Response(null, { status: 404 }));
        }),
    };
    const failed = refreshKeys();
    await vi.waitFor(() => expect(getRun().failure?.code).toBe('keyset/cors'));
    replies[JWKS] = () => new Promise<never>(() => {});
    void refreshKeys();
    await vi.waitFor(() => expect(getRun().asked).toMatchObject([{ outcome: 'waiting' }]));
    answers();
    await failed;
    expect(getDocument().keySetRequest).not.toBeNull();
  });

  test('goes through the server of the page where that is wished', async () => {
    const body = JSON.parse(setOf('a'));
    const relayed = `https://page.test/assay/__assay/relay?url=${encodeURIComponent(JWKS)}`;
    serve(relayed, JSON.stringify({ url: JWKS, redirects: [], cacheControl: 'max-age=60', age: '50', body }));
    await fetchKeys(JWKS, { via: 'relay' });
    expect(asked).toEqual([relayed]);
    expect(getDocument().key.set).toMatchObject({
      url: JWKS,
      via: 'relay',
      freshUntil: Date.now() + 10_000,
    });
  });

  test.each<[name: string, reply: () => Response, code: string]>([
    ['its own code', () => Response.json({ code: 'relay/timeout' }, { status: 504 }), 'relay/timeout'],
    ['a code of nobody', () => Response.json({ code: 'constructor' }, { status: 403 }), 'relay/refused'],
    ['a page', () => new Response('<html>'), 'relay/none'],
    ['null', () => Response.json(null), 'relay/none'],
  ])('through a server that answers with %s fails', async (_name, reply, code) => {
    replies[`https://page.test/assay/__assay/relay?url=${encodeURIComponent(JWKS)}`] = reply;
    await fetchKeys(JWKS, { via: 'relay' });
    expect(getRun().failure?.code).toBe(code);
  });
});

describe('an unknown kid', () => {
  const settled = () => vi.waitFor(() => expect(getDocument().keySetRequest).toBeNull());
  const rotate = () => serve(JWKS, setOf('a', 'b'));

  beforeEach(async () => {
    serve(JWKS, setOf('a'));
    open(tokenOf('a'));
    await fetchKeys(JWKS);
  });

  test('has the set fetched once more, and that once', async () => {
    rotate();
    open(tokenOf('b'));
    await settled();
    expect(kidsAtHand()).toEqual(['a', 'b']);
    await vi.waitFor(() => expect(getRun().refetch).toMatchObject({ kid: 'b', outcome: 'found' }));
    open(tokenOf('a'));
    open(tokenOf('b'));
    expect(asked).toHaveLength(2);
  });

  test('that stays unknown is not asked for again, at any time', async () => {
    open(tokenOf('c'));
    await settled();
    await vi.waitFor(() => expect(getRun().refetch?.outcome).toBe('missing'));
    vi.advanceTimersByTime(3_600_000);
    open(tokenOf('a'));
    open(tokenOf('c'));
    expect(asked).toHaveLength(2);
  });

  test('waits for the end of the cool-down', async () => {
    open(tokenOf('c'));
    await settled();
    vi.advanceTimersByTime(29_000);
    open(tokenOf('d'));
    await settled();
    expect(asked).toHaveLength(2);
    expect(getRun().refetch).toMatchObject({ kid: 'd', outcome: 'cooling-down' });
    vi.advanceTimersByTime(1000);
    open(tokenOf('e'));
    await settled();
    expect(asked).toHaveLength(3);
  });

  test('is told until the next click', async () => {
    open(tokenOf('c'));
    await settled();
    await vi.waitFor(() => expect(getRun().refetch?.outcome).toBe('missing'));
    await refreshKeys();
    expect(getRun().refetch).toBeNull();
  });

  test('whose request fails says so', async () => {
    replies = {};
    open(tokenOf('b'));
    await settled();
    await vi.waitFor(() => expect(getRun().refetch).toMatchObject({ kid: 'b', outcome: 'failed' }));
    expect(kidsAtHand()).toEqual(['a']);
  });

  test.each<[name: string, happens: () => void]>([
    ['of a token that was just asked for', () => {}],
    [
      'that is edited in',
      () => dispatch({ type: 'partChanged', part: 'header', text: '{"alg":"RS256","kid":"z"}' }),
    ],
    [
      'while the key is another',
      () => {
        dispatch({ type: 'keyModeChosen', mode: 'secret' });
        open(tokenOf('b'));
      },
    ],
    [
      'while another address is typed',
      () => {
        dispatch({ type: 'keySetAddressTyped', text: 'https://b.test' });
        open(tokenOf('b'));
      },
    ],
    ['of no kid at all', () => open(compact({ alg: 'RS256' }, {}))],
    [
      'after everything was forgotten',
      () => {
        dispatch({ type: 'forgotten' });
        forgetFetches();
        open(tokenOf('b'));
      },
    ],
  ])('%s asks nothing', async (_name, happens) => {
    happens();
    await settled();
    expect(asked).toHaveLength(1);
  });

  test('of another issuer asks nothing', async () => {
    serve(`${ISSUER}/.well-known/openid-configuration`, JSON.stringify({ issuer: ISSUER, jwks_uri: JWKS }));
    await fetchKeys(ISSUER);
    const before = asked.length;
    open(tokenOf('b', 'https://b.test'));
    await settled();
    expect(asked).toHaveLength(before);
  });

  test('of a set from the memory of the page asks for it anew', async () => {
    dispatch({ type: 'keySetAddressTyped', text: '' });
    open(tokenOf('b'));
    rotate();
    await fetchKeys(JWKS);
    await vi.waitFor(() => expect(kidsAtHand()).toEqual(['a', 'b']));
    expect(asked).toHaveLength(2);
  });
});
