import { describe, expect, test } from 'vitest';
import { type Found, type GeneratedKey, parseToken } from '../../core/index.ts';
import { b64, compact } from '../../core/testing/tokens.ts';
import { type DocumentState, keyStateOf } from './document.ts';
import { emptyForm } from './policyForm.ts';
import { type Action, initialState, reduce } from './reducer.ts';
import { fetchedSet } from './testing/fetchedSet.ts';

const HEADER = '{"alg":"HS256"}';
/** A payload that no parser and writer of JSON would give back as it is. */
const ODD = '{"id":9007199254740993,"10":1,"2":2,"f":1.0,"e":1E2,"role":"user","role":"admin"}';
const TOKEN = compact(HEADER, ODD);
const OTHER = compact(HEADER, '{"sub":"other"}');

const jwk = { kty: 'oct', k: 'c2VjcmV0' } as const;
const SECRET: GeneratedKey = { jwk, publicJwk: jwk, secretBase64url: 'c2VjcmV0' };

const afterActions = (state: DocumentState, ...actions: Action[]) => actions.reduce(reduce, state);
const opened = (text: string, found: Found | null = null): Action => ({
  type: 'opened',
  text,
  found,
  arrival: null,
});
const withToken = (text = TOKEN) => afterActions(initialState, opened(text));
const parts = (text: string) => text.split('.');
const foundIn = (...tokens: string[]): Found => ({
  tokens: tokens.map((token) => ({
    token,
    where: 'text',
    name: null,
    start: 0,
    end: token.length,
    undone: [],
    form: 'jws',
  })),
  notToken: null,
});

describe('a new token', () => {
  test.each<[name: string, action: Action, origin: DocumentState['origin']]>([
    ['pasted', opened(OTHER), 'paste'],
    ['found in a text', opened(`Bearer ${OTHER}`, foundIn(OTHER)), 'paste'],
    ['typed or pasted into the encoded pane', { type: 'encodedChanged', text: OTHER }, 'encoded'],
    ['of an example', { type: 'exampleLoaded', token: OTHER, key: SECRET }, 'example'],
  ])('%s is never signed, and leaves nothing of the one before', (_name, action, origin) => {
    const before = afterActions(
      withToken(),
      { type: 'partChanged', part: 'payload', text: '{"sub":' },
      { type: 'signRequested' },
    );
    const state = reduce(before, action);
    expect(state).toMatchObject({
      revision: before.revision + 1,
      tokenText: OTHER,
      origin,
      drafts: { header: null, payload: null },
      signatureState: 'given',
      signRequest: null,
      signProblem: null,
      arrival: null,
    });
  });

  test.each<[name: string, action: Action]>([
    ['pasted', opened(OTHER)],
    ['typed', { type: 'encodedChanged', text: OTHER }],
  ])('that is %s keeps the key, the policy and the instant', (_name, action) => {
    const before = afterActions(
      withToken(),
      { type: 'keyTyped', text: 'a secret', bulk: false },
      { type: 'policyChanged', field: 'audience', text: 'app' },
      { type: 'evaluateAtChosen', at: 5 },
    );
    const { key, keyRevision, policy, evaluateAt } = before;
    expect(reduce(before, action)).toMatchObject({ key, keyRevision, policy, evaluateAt });
  });

  test('of an example brings its key, demands nothing, and is judged now', () => {
    const before = afterActions(
      withToken(),
      { type: 'policyChanged', field: 'audience', text: 'app' },
      { type: 'evaluateAtChosen', at: 5 },
    );
    expect(reduce(before, { type: 'exampleLoaded', token: OTHER, key: SECRET })).toMatchObject({
      key: keyStateOf(SECRET),
      policy: emptyForm,
      evaluateAt: null,
      keyRevision: before.keyRevision + 1,
    });
  });

  test.each<[name: string, action: Action, grows: number]>([
    ['pasted', opened(OTHER), 1],
    ['of an example', { type: 'exampleLoaded', token: OTHER, key: SECRET }, 1],
    ['none, as the text was cleared', { type: 'encodedChanged', text: '' }, 1],
    ['the same one, edited as text', { type: 'encodedChanged', text: `${TOKEN}x` }, 0],
    ['the same one, edited as JSON', { type: 'partChanged', part: 'payload', text: '{}' }, 0],
    ['the same one, signed', { type: 'signed', revision: 1, keyRevision: 0, token: OTHER }, 0],
  ])('%s', (_name, action, grows) => {
    const before = action.type === 'signed' ? reduce(withToken(), { type: 'signRequested' }) : withToken();
    const state = reduce(before, action);
    expect(state.tokenText).not.toBe(TOKEN);
    expect(state.tokenNumber).toBe(before.tokenNumber + grows);
  });
});

describe('what was found in a pasted text', () => {
  const text = `one ${TOKEN} two ${OTHER}`;
  const result = foundIn(TOKEN, OTHER);
  const none: Found = { tokens: [], notToken: { code: 'text', partial: null, at: 0 } };
  const two = afterActions(initialState, opened(text, result));

  test.each<[name: string, text: string, found: Found | null, tokenText: string, found: object | null]>([
    ['the bare token', TOKEN, foundIn(TOKEN), TOKEN, null],
    ['one in a text', `a ${TOKEN}`, foundIn(TOKEN), TOKEN, { text: `a ${TOKEN}`, chosen: 0 }],
    ['two', text, result, TOKEN, { text, result, chosen: 0 }],
    ['none', 'nothing', none, 'nothing', { text: 'nothing', result: none }],
    ['no text', '', { tokens: [], notToken: null }, '', null],
    ['not searched yet', TOKEN, null, TOKEN, null],
  ])('%s', (_name, pasted, found, tokenText, expected) => {
    const state = afterActions(initialState, opened(pasted, found));
    expect(state.tokenText).toBe(tokenText);
    if (expected === null) expect(state.found).toBeNull();
    else expect(state.found).toMatchObject(expected);
  });

  test('another of the tokens is opened, unsigned, and the choice stays', () => {
    const state = reduce(two, { type: 'foundChosen', index: 1 });
    expect(state).toMatchObject({
      tokenText: OTHER,
      revision: two.revision + 1,
      signRequest: null,
      found: { text, chosen: 1 },
    });
  });

  test.each([2, -1])('number %i is none of them', (index) => {
    expect(reduce(two, { type: 'foundChosen', index })).toBe(two);
  });

  test('nothing is chosen where nothing was found', () => {
    const state = withToken();
    expect(reduce(state, { type: 'foundChosen', index: 0 })).toBe(state);
  });

  test('is dismissed with the word on how it arrived; the token stays', () => {
    const state = afterActions(initialState, {
      type: 'opened',
      text,
      found: result,
      arrival: { from: 'fragment', parameter: 'token' },
    });
    expect(state.arrival).toEqual({ from: 'fragment', parameter: 'token' });
    expect(reduce(state, { type: 'foundDismissed' })).toEqual({ ...state, found: null, arrival: null });
  });
});

describe('an edit of a JSON pane', () => {
  const changed = (part: 'header' | 'payload', text: string): Action => ({ type: 'partChanged', part, text });

  test.each<['header' | 'payload', text: string, index: number]>([
    ['header', '{"alg":"HS512"}', 0],
    ['payload', '{"sub":"me"}', 1],
  ])('of the %s changes that segment alone and asks for a signature', (part, text, index) => {
    const before = withToken();
    const state = reduce(before, changed(part, text));
    const expected = parts(TOKEN).map((segment, i) => (i === index ? b64(text) : segment));
    expect(parts(state.tokenText)).toEqual(expected);
    expect(state).toMatchObject({
      revision: before.revision + 1,
      origin: part,
      signatureState: 'stale',
      signRequest: before.revision + 1,
      signProblem: null,
    });
    expect(state.drafts[part]).toBe(text);
  });

  test('of the header leaves each byte of the payload', () => {
    const state = reduce(withToken(), changed('header', '{"alg":"HS256","kid":"k1"}'));
    expect(parseToken(state.tokenText).payload.text).toBe(ODD);
    expect(parts(state.tokenText)[1]).toBe(b64(ODD));
  });

  test.each([
    ['close', '{"a":1,"b":[1,2]}', '{\n  "a": 2,\n  "b": [1, 2]\n}', '{"a":2,"b":[1,2]}'],
    ['wide', '{"a": 1, "b": 2}', '{\n  "a": 2,\n  "b": 2\n}', '{"a": 2, "b": 2}'],
    ['after colons', '{"a": 1,"b": 2}', '{\n  "a": 2,\n  "b": 2\n}', '{"a": 2,"b": 2}'],
    ['close, odd numbers and duplicates', ODD, ODD.replace('{', '{\n  ').replaceAll(',', ',\n  '), ODD],
    ['over lines', '{\n "a": 1\n}', '{\n "a": 2\n}', '{\n "a": 2\n}'],
  ])('in the formatted view is written back in the author’s spacing: %s', (_name, own, text, expected) => {
    const state = reduce(withToken(compact(HEADER, own)), changed('payload', text));
    expect(parseToken(state.tokenText).payload.text).toBe(expected);
  });

  test('in the exact view is written back as it was typed', () => {
    const text = '{\n  "sub" : 1 }';
    const state = afterActions(
      withToken(),
      { type: 'viewChanged', part: 'payload', view: 'exact' },
      changed('payload', text),
    );
    expect(parseToken(state.tokenText).payload.text).toBe(text);
  });

  test.each(['{"sub":', '', '{"a":1,}', '{"a":1} x'])(
    'to %j, which is not JSON, keeps the token and the draft',
    (text) => {
      const before = withToken();
      expect(reduce(before, changed('payload', text))).toEqual({
        ...before,
        drafts: { header: null, payload: text },
      });
    },
  );

  test('that leaves the token’s text as it is asks for nothing', () => {
    const before = withToken(compact(HEADER, '{"a":1}'));
    const text = '{\n  "a": 1\n}';
    expect(reduce(before, changed('payload', text))).toEqual({
      ...before,
      drafts: { header: null, payload: text },
    });
  });

  test.each<['header' | 'payload', text: string, token: string]>([
    ['header', '{"alg":"RS256"}', compact('{"alg":"RS256"}', '{}', '')],
    ['payload', '{"sub":"me"}', compact('{"alg":"HS256","typ":"JWT"}', '{"sub":"me"}', '')],
  ])('of the %s of an empty page begins a token', (part, text, token) => {
    expect(reduce(initialState, changed(part, text))).toMatchObject({ tokenText: token, signRequest: 1 });
  });

  test('keeps the other pane’s draft', () => {
    const state = afterActions(withToken(), changed('header', '{"alg"'), changed('payload', '{"a":1}'));
    expect(state.drafts).toEqual({ header: '{"alg"', payload: '{"a":1}' });
  });

  test.each<[name: string, draft: string, kept: string | null]>([
    ['in the token', '{"a":1}', null],
    ['unfinished', '{"a":', '{"a":'],
  ])('whose draft is %s, and then another view', (_name, draft, kept) => {
    const before = afterActions(withToken(), changed('header', '{"x"'), changed('payload', draft));
    const state = reduce(before, { type: 'viewChanged', part: 'payload', view: 'exact' });
    expect(state).toMatchObject({
      views: { header: 'formatted', payload: 'exact' },
      drafts: { header: '{"x"', payload: kept },
      tokenText: before.tokenText,
      revision: before.revision,
    });
  });
});

describe('signing', () => {
  const asked = afterActions(withToken(), { type: 'signRequested' });
  const { revision, keyRevision } = asked;
  const of = { revision, keyRevision };

  test('is asked for the token as it stands', () => {
    expect(asked.signRequest).toBe(revision);
  });

  test('gives the token its signature', () => {
    expect(reduce(asked, { type: 'signed', ...of, token: OTHER })).toMatchObject({
      tokenText: OTHER,
      revision: revision + 1,
      signatureState: 'signed',
      signRequest: null,
      signProblem: null,
    });
  });

  test('that fails keeps the token and says why, until the key changes', () => {
    const failed = reduce(asked, { type: 'signFailed', ...of, problem: { code: 'no-key' } });
    expect(failed).toEqual({ ...asked, signRequest: null, signProblem: { code: 'no-key' } });
    expect(reduce(failed, { type: 'keyTyped', text: 'x', bulk: false }).signProblem).toBeNull();
  });

  const edit: Action = { type: 'partChanged', part: 'payload', text: '{"sub":"newer"}' };
  test.each<[name: string, answer: Action, meanwhile: Action]>([
    ['that has signed another token', { type: 'signed', ...of, token: 'late' }, edit],
    ['that has failed on another token', { type: 'signFailed', ...of, problem: { code: 'no-key' } }, edit],
    [
      'that has signed with another key',
      { type: 'signed', ...of, token: 'late' },
      { type: 'keyTyped', text: 'x', bulk: false },
    ],
    [
      'that has signed with another encoding of the key',
      { type: 'signed', ...of, token: 'late' },
      { type: 'encodingChosen', encoding: 'hex' },
    ],
    [
      'that has failed with another key',
      { type: 'signFailed', ...of, problem: { code: 'no-key' } },
      { type: 'keyGenerated', key: SECRET, sign: true },
    ],
    ['from ahead of its time', { type: 'signed', revision: revision + 2, keyRevision, token: 'late' }, edit],
  ])('%s is dropped, and the request stands', (_name, answer, meanwhile) => {
    const state = reduce(asked, meanwhile);
    expect(reduce(state, answer)).toBe(state);
    expect(state.signRequest).toBe(state.revision);
  });

  test('keeps the typed drafts: the pane does not jump under the caret', () => {
    const edited = reduce(withToken(), { type: 'partChanged', part: 'payload', text: '{ "a": 1 }' });
    const state = reduce(edited, {
      type: 'signed',
      revision: edited.revision,
      keyRevision: edited.keyRevision,
      token: edited.tokenText,
    });
    expect(state.drafts.payload).toBe('{ "a": 1 }');
  });
});

describe('the key', () => {
  const PEM = '-----BEGIN PUBLIC KEY-----\nAA==\n-----END PUBLIC KEY-----';

  test.each<[name: string, action: Action, key: Partial<DocumentState['key']>]>([
    ['typed', { type: 'keyTyped', text: 'a', bulk: false }, { mode: 'secret', text: 'a' }],
    ['a pasted secret', { type: 'keyTyped', text: 'secret', bulk: true }, { mode: 'secret', text: 'secret' }],
    ['a pasted PEM', { type: 'keyTyped', text: PEM, bulk: true }, { mode: 'key', text: PEM }],
    ['a pasted JWK', { type: 'keyTyped', text: '{"kty":"oct"}', bulk: true }, { mode: 'key' }],
    ['a typed PEM', { type: 'keyTyped', text: PEM, bulk: false }, { mode: 'secret', text: PEM }],
    [
      'a text that is said to be a key',
      { type: 'keyTyped', text: 'x', bulk: true, mode: 'key' },
      { mode: 'key' },
    ],
    ['mode', { type: 'keyModeChosen', mode: 'key' }, { mode: 'key' }],
    ['encoding', { type: 'encodingChosen', encoding: 'hex' }, { encoding: 'hex' }],
  ])('%s: the token stays, and nothing is signed', (_name, action, key) => {
    const before = withToken();
    const state = reduce(before, action);
    expect(state.key).toMatchObject(key);
    expect(state).toEqual({ ...before, key: state.key, keyRevision: before.keyRevision + 1 });
    expect(state.signRequest).toBeNull();
  });

  describe('its password', () => {
    const box = (...actions: Action[]) =>
      afterActions(
        initialState,
        { type: 'keyTyped', text: '-----BEGIN ENCRYPTED PRIVATE KEY-----', bulk: true },
        { type: 'passwordTyped', text: 'open' },
        ...actions,
      );

    test('is another key to examine', () => {
      expect(box().key.password).toBe('open');
      expect(box({ type: 'passwordTyped', text: 'opens' }).keyRevision).toBe(box().keyRevision + 1);
    });

    test('that is tried again is none', () => {
      const before = box();
      expect(reduce(before, { type: 'passwordTyped', text: 'open' })).toBe(before);
    });

    test.each<[name: string, action: Action, password: string]>([
      ['typed text', { type: 'keyTyped', text: '-----BEGIN ENCRYPTED', bulk: false }, 'open'],
      ['another kind', { type: 'keyModeChosen', mode: 'secret' }, 'open'],
      ['a token', opened(OTHER), 'open'],
      ['a pasted key', { type: 'keyTyped', text: 'another', bulk: true }, ''],
      ['no text', { type: 'keyTyped', text: '', bulk: false }, ''],
      ['a new key', { type: 'keyGenerated', key: SECRET, sign: false }, ''],
      ['an example', { type: 'exampleLoaded', token: OTHER, key: SECRET }, ''],
      ['nothing at all', { type: 'forgotten' }, ''],
    ])('after %s', (_name, action, password) => {
      expect(box(action).key.password).toBe(password);
    });
  });

  test('that was generated signs only where that was asked', () => {
    const before = withToken();
    const quiet = reduce(before, { type: 'keyGenerated', key: SECRET, sign: false });
    expect(quiet.key).toEqual({ ...before.key, ...keyStateOf(SECRET) });
    expect(quiet).toMatchObject({ tokenText: TOKEN, revision: before.revision, signRequest: null });
    expect(reduce(before, { type: 'keyGenerated', key: SECRET, sign: true })).toMatchObject({
      tokenText: TOKEN,
      signRequest: before.revision,
    });
    expect(reduce(quiet, { type: 'keyTyped', text: 'x', bulk: false }).key.generated).toBeNull();
  });
});

describe('a key set by address', () => {
  const SET = fetchedSet();
  const asked = (address = SET.address): Action => ({ type: 'keySetAsked', address });
  const arrivedIn = ({ keySetRequest }: DocumentState, set = SET): Action => ({
    type: 'keySetArrived',
    request: keySetRequest ?? -1,
    set,
  });
  const waiting = reduce(withToken(), asked());
  const there = reduce(waiting, arrivedIn(waiting));

  test('is asked for and arrives', () => {
    expect(waiting).toMatchObject({
      tokenText: TOKEN,
      key: { mode: 'url', address: SET.address, set: null },
      keySetRequest: waiting.keyRevision,
    });
    expect(there).toMatchObject({ key: { mode: 'url', set: SET }, keySetRequest: null, signRequest: null });
    expect(there.keyRevision).toBe(waiting.keyRevision + 1);
  });

  test('the box keeps the text of another key beside it', () => {
    const typed = reduce(initialState, { type: 'keyTyped', text: 'secret', bulk: false });
    const asking = reduce(typed, asked());
    expect(reduce(asking, arrivedIn(asking)).key).toMatchObject({ text: 'secret', set: SET });
    expect(reduce(there, { type: 'keyModeChosen', mode: 'secret' }).key).toMatchObject({
      mode: 'secret',
      set: SET,
    });
  });

  test('is no other key for what stands in another tab', () => {
    const elsewhere = reduce(waiting, { type: 'keyModeChosen', mode: 'secret' });
    expect(reduce(elsewhere, arrivedIn(waiting))).toMatchObject({
      key: { mode: 'secret', set: SET },
      keyRevision: elsewhere.keyRevision,
      keySetRequest: null,
    });
  });

  test.each<[name: string, meanwhile: Action]>([
    ['another address was typed', { type: 'keySetAddressTyped', text: 'https://b.test' }],
    ['another was asked for', asked('https://b.test')],
    ['it was given up', { type: 'keySetGivenUp', request: waiting.keySetRequest ?? -1 }],
    ['all was forgotten', { type: 'forgotten' }],
  ])('is dropped when %s', (_name, meanwhile) => {
    const state = reduce(waiting, meanwhile);
    expect(reduce(state, arrivedIn(waiting))).toBe(state);
  });

  test('is given up by its own number alone', () => {
    expect(reduce(waiting, { type: 'keySetGivenUp', request: -1 })).toBe(waiting);
    expect(reduce(waiting, { type: 'keySetGivenUp', request: waiting.keyRevision }).keySetRequest).toBeNull();
  });

  test('of before serves while it is fetched again, and for no other address', () => {
    const again = reduce(there, asked());
    expect(again).toEqual({ ...there, keySetRequest: there.keyRevision });
    expect(reduce(there, asked('https://b.test')).key.set).toBeNull();
    expect(reduce(there, { type: 'keySetAddressTyped', text: 'https://b.test' })).toMatchObject({
      key: { address: 'https://b.test', set: SET },
      keyRevision: there.keyRevision,
    });
  });

  test('gives way to a key that is typed or dropped', () => {
    expect(reduce(there, { type: 'keyTyped', text: 'x', bulk: true }).key).toMatchObject({
      mode: 'key',
      text: 'x',
    });
  });
});

test('policy fields and the instant change by themselves', () => {
  const before = withToken();
  const state = afterActions(
    before,
    { type: 'policyChanged', field: 'leeway', text: '30' },
    { type: 'evaluateAtChosen', at: 12.5 },
  );
  expect(state).toEqual({ ...before, policy: { ...emptyForm, leeway: '30' }, evaluateAt: 12.5 });
});

test('the same place is visited again', () => {
  const target = { part: 'payload', path: 'exp', offset: 0 } as const;
  const once = reduce(initialState, { type: 'revealed', target });
  const twice = reduce(once, { type: 'revealed', target });
  expect(once.reveal).toMatchObject(target);
  expect(twice.reveal?.nonce).not.toBe(once.reveal?.nonce);
});
