import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Generated, GeneratedKey, KeyFacts, SignResult } from '../../core/index.ts';
import { keylessFacts, parseToken } from '../../core/index.ts';
import { compact } from '../../core/testing/tokens.ts';
import { faultExamples } from '../state/examples.ts';
import { dispatch, getDocument } from '../state/store.ts';
import { makeKey } from './generate.ts';
import { openExample } from './loadExample.ts';
import { startSigning } from './signing.ts';

type Answer = Generated | SignResult | { signed: SignResult; facts: KeyFacts | null };
interface Call {
  method: string;
  args: unknown[];
  answer(value: Answer): void;
  crash(message: string): void;
}

/** What was asked of the worker; it answers only when it is told to. */
const { calls, call, setQueryData } = vi.hoisted(() => {
  const calls: Call[] = [];
  const call = (method: string, args: unknown[], signal?: AbortSignal) =>
    new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      calls.push({
        method,
        args,
        answer: (value) => resolve({ value, ms: 1 }),
        crash: (message) => reject(new Error(message)),
      });
    });
  return { calls, call, setQueryData: vi.fn() };
});
vi.mock('./client.ts', () => ({ worker: { call }, queryClient: { setQueryData } }));

const OWN = compact('{"alg":"HS256"}', '{"sub":"own"}');
const SIGNED = compact('{"alg":"HS256"}', '{"sub":"signed"}');
const jwk = { kty: 'oct', k: 'bmV3' } as const;
const NEW: GeneratedKey = { jwk, publicJwk: jwk, secretBase64url: 'bmV3' };
const made: Generated = { ok: true, key: NEW };
const signed: SignResult = { ok: true, token: SIGNED, keyIndex: 0, servedBy: 'WebCrypto' };
const facts = keylessFacts(parseToken(SIGNED));
const [example] = faultExamples;
if (!example) throw new Error('there are no examples');

const paste = () => dispatch({ type: 'opened', text: OWN, found: null, arrival: null });
const typeKey = (text = 'typed') => dispatch({ type: 'keyTyped', text, bulk: false });
const edit = (text = '{"sub":"edited"}') => dispatch({ type: 'partChanged', part: 'payload', text });
const callAt = (index: number): Call => {
  const found = calls[index];
  if (!found) throw new Error(`no call ${index}`);
  return found;
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

startSigning();
beforeEach(() => {
  dispatch({ type: 'exampleLoaded', token: '', key: { ...NEW, secretBase64url: '' } });
  calls.length = 0;
  setQueryData.mockClear();
});
afterEach(settled);

describe('an example', () => {
  test('brings its token and key', async () => {
    const opened = openExample(example);
    callAt(0).answer(made);
    await settled();
    callAt(1).answer(signed);
    expect(await opened).toBe(true);
    expect(getDocument()).toMatchObject({ tokenText: SIGNED, origin: 'example', key: { text: 'bmV3' } });
  });

  test.each<[name: string, act: () => void]>([
    ['a token was pasted', paste],
    ['a payload was written', edit],
    ['a key was typed', typeKey],
  ])('is dropped where %s before its key was there', async (_name, act) => {
    const opened = openExample(example);
    act();
    const own = getDocument();
    callAt(0).answer(made);
    await settled();
    calls.at(-1)?.answer(signed);
    expect(await opened).toBe(false);
    expect(getDocument()).toBe(own);
  });

  test('is dropped where a token was pasted before it was signed', async () => {
    const opened = openExample(example);
    callAt(0).answer(made);
    await settled();
    paste();
    const own = getDocument();
    callAt(1).answer(signed);
    expect(await opened).toBe(false);
    expect(getDocument()).toBe(own);
  });

  test('gives way to a newer one, and says nothing of it', async () => {
    const older = openExample(example);
    const newer = openExample(example);
    expect(await older).toBe(false);
    callAt(0).answer(made);
    callAt(1).answer(made);
    await settled();
    callAt(2).answer(signed);
    expect(await newer).toBe(true);
    expect(calls).toHaveLength(3);
  });

  test('that cannot be made is a problem', async () => {
    const opened = openExample(example);
    callAt(0).crash('out of memory');
    await expect(opened).rejects.toThrow('out of memory');
  });
});

describe('a generated key', () => {
  test('goes into the key box; an edit of the token meanwhile does no harm', async () => {
    paste();
    const done = makeKey('HS256', { sign: false });
    dispatch({ type: 'encodedChanged', text: `${OWN}x` });
    callAt(0).answer(made);
    expect(await done).toBe(true);
    expect(getDocument()).toMatchObject({ tokenText: `${OWN}x`, key: { text: 'bmV3' }, signRequest: null });
  });

  test.each<[name: string, act: () => void]>([
    ['another token was pasted', paste],
    ['another key was typed', typeKey],
  ])('is dropped where %s meanwhile', async (_name, act) => {
    paste();
    const done = makeKey('HS256', { sign: true });
    act();
    const own = getDocument();
    callAt(0).answer(made);
    expect(await done).toBe(true);
    expect(getDocument()).toBe(own);
  });

  test('that the browser cannot make is refused', async () => {
    const done = makeKey('HS256', { sign: false });
    callAt(0).answer({ ok: false, problem: { code: 'key/engine-refused' } });
    expect(await done).toBe(false);
  });

  test('gives way to an example that was asked for later', async () => {
    const key = makeKey('HS256', { sign: false });
    const opened = openExample(example);
    expect(await key).toBe(true);
    callAt(1).answer(made);
    await settled();
    callAt(2).answer(signed);
    expect(await opened).toBe(true);
  });
});

describe('signing', () => {
  const asked = () => calls.map(({ method, args }) => [method, (args[1] as { value: string }).value]);

  test('happens once for an edit', async () => {
    paste();
    typeKey('one');
    edit();
    expect(asked()).toEqual([['signAndExamine', 'one']]);
    callAt(0).answer({ signed, facts });
    await settled();
    const { revision, keyRevision, ...document } = getDocument();
    expect(document).toMatchObject({ tokenText: SIGNED, signatureState: 'signed', signRequest: null });
    expect(calls).toHaveLength(1);
    expect(setQueryData.mock.calls).toEqual([[['facts', revision, keyRevision], { value: facts, ms: 1 }]]);
  });

  test.each<[name: string, act: () => void, key: string]>([
    ['another key was typed', () => typeKey('two'), 'two'],
    [
      'a key was generated to sign with',
      () => dispatch({ type: 'keyGenerated', key: NEW, sign: true }),
      'bmV3',
    ],
    ['the token was edited again', () => edit('{"sub":"again"}'), 'one'],
  ])('is asked for again where %s, and the first answer is dropped', async (_name, act, key) => {
    paste();
    typeKey('one');
    edit();
    act();
    const before = getDocument();
    expect(asked()).toEqual([
      ['signAndExamine', 'one'],
      ['signAndExamine', key],
    ]);
    callAt(0).answer({ signed: { ok: true, token: OWN, keyIndex: 0, servedBy: 'WebCrypto' }, facts });
    await settled();
    expect(getDocument()).toBe(before);
    expect(setQueryData).not.toHaveBeenCalled();
    callAt(1).answer({ signed, facts });
    await settled();
    expect(getDocument()).toMatchObject({ tokenText: SIGNED, signRequest: null });
  });

  test('is not asked for by a key that comes after a refusal, until someone does', async () => {
    paste();
    edit();
    callAt(0).answer({ signed: { ok: false, problem: { code: 'no-key' } }, facts: null });
    await settled();
    expect(getDocument()).toMatchObject({ signRequest: null, signProblem: { code: 'no-key' } });
    typeKey();
    expect(calls).toHaveLength(1);
    dispatch({ type: 'signRequested' });
    expect(calls).toHaveLength(2);
  });

  test('that crashes is a problem, and can be asked for again', async () => {
    paste();
    edit();
    callAt(0).crash('out of memory');
    await settled();
    const problem = { code: 'engine-refused', detail: 'out of memory' };
    expect(getDocument()).toMatchObject({ signRequest: null, signProblem: problem });
    dispatch({ type: 'signRequested' });
    expect(calls).toHaveLength(2);
  });
});
