import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from '../../core/testing/tokens.ts';
import type { DocumentState } from './document.ts';
import { emptyHistory, type History, moved, recorded } from './history.ts';
import { type Action, initialState, reduce } from './reducer.ts';
import { fetchedSet } from './testing/fetchedSet.ts';

interface Page {
  history: History;
  state: DocumentState;
  at: number;
}

const SET = fetchedSet({ issuer: 'https://a.test' });

/** A payload that no parser and writer of JSON would give back as it is. */
const ODD = '{"id":9007199254740993,"10":1,"2":2,"f":1.0,"e":1E2,"role":"user","role":"admin"}';
const TOKEN = `${compact('{"alg":"ES256"}', ODD)}c2lnbmF0dXJl`;
const SECRET = { jwk: { kty: 'oct' }, publicJwk: { kty: 'oct' }, secretBase64url: 'c2VjcmV0' } as const;

const blank: Page = { history: emptyHistory, state: initialState, at: 0 };

function happen(page: Page, action: Action, pause = 5000): Page {
  const at = page.at + pause;
  const state = reduce(page.state, action);
  return { history: recorded(page.history, action, { before: page.state, after: state, at }), state, at };
}

const act = (page: Page, ...actions: Action[]) => actions.reduce((on, action) => happen(on, action), page);

function travel(page: Page, way: 'undo' | 'redo'): Page {
  const there = moved(page.history, page.state, way);
  return there ? { ...page, ...there } : page;
}

function travelAll(page: Page, way: 'undo' | 'redo'): Page {
  const there = moved(page.history, page.state, way);
  return there ? travelAll({ ...page, ...there }, way) : page;
}

/** What a person made: text, key, policy and instant, byte for byte. */
const made = ({ state: { tokenText, drafts, key, policy, evaluateAt } }: Page) => ({
  tokenText,
  drafts,
  key,
  policy,
  evaluateAt,
});

const paste: Action = { type: 'opened', text: TOKEN, found: null, arrival: null };
const payload = (text: string): Action => ({ type: 'partChanged', part: 'payload', text });
/** The answer of the worker to what the page asks now. */
const signed = ({ state }: Page, signature: string): Action => ({
  type: 'signed',
  token: `${state.tokenText.split('.').slice(0, 2).join('.')}.${signature}`,
  revision: state.revision,
  keyRevision: state.keyRevision,
});

const asked = (address = SET.address): Action => ({ type: 'keySetAsked', address });
/** The keys that were asked for, as they arrive in the page's present state. */
const arrived = ({ state }: Page, text: string): Action => ({
  type: 'keySetArrived',
  request: state.keySetRequest ?? -1,
  set: { ...SET, address: state.key.address, text },
});

const json = fc.oneof(
  fc.constant(ODD),
  fc.json({ maxDepth: 2 }),
  fc.json({ maxDepth: 1 }).map((text) => `{ "a" : ${text} }`),
  fc.string(),
);
const part = fc.constantFrom('header' as const, 'payload' as const);
/** Any edit, and whatever else may happen between edits; `signed` and `arrived` are answers to what the page asked. */
const happening: fc.Arbitrary<Action | 'signed' | 'arrived'> = fc.oneof(
  fc.constantFrom('signed' as const, 'arrived' as const),
  fc.constantFrom(asked(), asked('https://b.test')),
  fc.record({ type: fc.constant('keySetAddressTyped' as const), text: fc.string() }),
  fc.record({
    type: fc.constant('encodedChanged' as const),
    text: fc.oneof(fc.constant(TOKEN), fc.string()),
  }),
  fc.record({
    type: fc.constant('opened' as const),
    text: fc.oneof(fc.constant(TOKEN), fc.string()),
    found: fc.constant(null),
    arrival: fc.constant(null),
  }),
  fc.record({ type: fc.constant('partChanged' as const), part, text: json, bulk: fc.boolean() }),
  fc.record(
    {
      type: fc.constant('partRewritten' as const),
      part,
      text: json,
      gesture: fc.constantFrom('drag 1', 'drag 2'),
    },
    { requiredKeys: ['type', 'part', 'text'] },
  ),
  fc.record({
    type: fc.constant('viewChanged' as const),
    part,
    view: fc.constantFrom('formatted' as const, 'exact' as const, 'table' as const, 'bytes' as const),
  }),
  fc.constant<Action>({ type: 'signRequested' }),
  fc.record({ type: fc.constant('keyTyped' as const), text: fc.string(), bulk: fc.boolean() }),
  fc.record({
    type: fc.constant('keyModeChosen' as const),
    mode: fc.constantFrom('key' as const, 'secret' as const, 'url' as const),
  }),
  fc.record({ type: fc.constant('keyGenerated' as const), key: fc.constant(SECRET), sign: fc.boolean() }),
  fc.record({
    type: fc.constant('policyChanged' as const),
    field: fc.constantFrom('audience' as const, 'leeway' as const),
    text: fc.string(),
  }),
  fc.record({ type: fc.constant('evaluateAtChosen' as const), at: fc.option(fc.integer()) }),
  fc.record({
    type: fc.constant('exampleLoaded' as const),
    token: fc.constant(TOKEN),
    key: fc.constant(SECRET),
  }),
);
const happenings = fc.array(fc.tuple(happening, fc.nat({ max: 3000 })), { maxLength: 25 });

const live = (page: Page, list: readonly (readonly [Action | 'signed' | 'arrived', number])[]) =>
  list.reduce((on, [action, pause]) => {
    if (action === 'signed') return happen(on, signed(on, 'bmV3'), pause);
    return happen(on, action === 'arrived' ? arrived(on, '{}') : action, pause);
  }, page);

describe('any sequence of edits', () => {
  test.each([
    ['the empty page', blank],
    ['a token with a given signature', { ...act(blank, paste), history: emptyHistory }],
  ])('undone gives back %s, and done again what it led to', (_name, start) => {
    fc.assert(
      fc.property(happenings, (list) => {
        // Views are no edits, but what a view shows depends on them: the last state is the one to come back to.
        const end = live(start, list);
        const undone = travelAll(end, 'undo');
        expect(made(undone)).toEqual(made(start));
        expect(made(travelAll(undone, 'redo'))).toEqual(made(end));
      }),
      { numRuns: 300 },
    );
  });

  test('is walked back step by step, and forth the same way', () => {
    fc.assert(
      fc.property(happenings, fc.nat({ max: 30 }), (list, back) => {
        const end = live(blank, list);
        let page = end;
        let steps = 0;
        for (let n = 0; n < back && moved(page.history, page.state, 'undo'); n++, steps++)
          page = travel(page, 'undo');
        for (let n = 0; n < steps; n++) page = travel(page, 'redo');
        expect(made(page)).toEqual(made(end));
      }),
    );
  });

  test('only makes counters grow', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const end = live(blank, list);
        const undone = travelAll(end, 'undo');
        expect(undone.state.revision).toBeGreaterThanOrEqual(end.state.revision);
        expect(undone.state.keyRevision).toBeGreaterThanOrEqual(end.state.keyRevision);
        expect(undone.state.tokenNumber).toBeGreaterThanOrEqual(end.state.tokenNumber);
      }),
    );
  });
});

describe('steps', () => {
  const token = act(blank, paste);

  test('a paste, an edit and its signature are two', () => {
    const edited = happen(token, payload('{"sub":"b"}'));
    const done = happen(edited, signed(edited, 'b25l'));
    expect(done.history.past.map(({ label }) => label)).toEqual(['paste', 'edit of the payload']);
    expect(made(travel(done, 'undo'))).toEqual(made(token));
    expect(travel(travel(done, 'undo'), 'redo').state).toMatchObject({
      tokenText: done.state.tokenText,
      signatureState: 'signed',
      signRequest: null,
    });
  });

  test.each<[name: string, actions: [Action, number][], steps: number]>([
    [
      'typing without a pause is one',
      [
        [payload('{"sub":"a"}'), 0],
        [payload('{"sub":"ab"}'), 500],
      ],
      1,
    ],
    [
      'typing with a pause is two',
      [
        [payload('{"sub":"a"}'), 0],
        [payload('{"sub":"ab"}'), 1500],
      ],
      2,
    ],
    [
      'typing in two panes is two',
      [
        [payload('{"sub":"a"}'), 0],
        [{ type: 'keyTyped', text: 'k', bulk: false }, 10],
      ],
      2,
    ],
    [
      'a paste into a pane stands alone',
      [
        [payload('{"sub":"a"}'), 0],
        [{ type: 'partChanged', part: 'payload', text: '{"sub":"b"}', bulk: true }, 10],
      ],
      2,
    ],
    [
      'a drag is one, however slow',
      [
        [{ type: 'partRewritten', part: 'payload', text: '{"exp":1}', gesture: 'g' }, 0],
        [{ type: 'partRewritten', part: 'payload', text: '{"exp":2}', gesture: 'g' }, 20_000],
      ],
      1,
    ],
    [
      'two drags are two',
      [
        [{ type: 'partRewritten', part: 'payload', text: '{"exp":1}', gesture: 'g' }, 0],
        [{ type: 'partRewritten', part: 'payload', text: '{"exp":2}', gesture: 'h' }, 10],
      ],
      2,
    ],
    ['what changes nothing is none', [[{ type: 'encodedChanged', text: TOKEN }, 0]], 0],
    ['a view is none', [[{ type: 'viewChanged', part: 'payload', view: 'bytes' }, 0]], 0],
  ])('%s', (_name, actions, steps) => {
    const start = { ...token, history: emptyHistory };
    const page = actions.reduce((on, [action, pause]) => happen(on, action, pause), start);
    expect(page.history.past).toHaveLength(steps);
  });

  test('after an undo begin a new future', () => {
    const back = travel(act(token, payload('{"sub":"a"}')), 'undo');
    const other = happen(back, payload('{"sub":"z"}'), 10);
    expect(moved(other.history, other.state, 'redo')).toBeNull();
    expect(made(travel(other, 'undo'))).toEqual(made(token));
  });

  test('typed right after an undo are no part of the step before', () => {
    const two = act(token, payload('{"sub":"a"}'), payload('{"sub":"ab"}'));
    const back = travel(two, 'undo');
    const other = happen(back, payload('{"sub":"z"}'), 10);
    expect(made(travel(other, 'undo'))).toEqual(made(back));
  });

  test('that come back unsigned are signed anew', () => {
    const pending = happen(token, payload('{"sub":"a"}'));
    const back = travel(happen(pending, payload('{"sub":"b"}')), 'undo');
    expect(back.state.signRequest).toBe(back.state.revision);
    expect(reduce(back.state, signed(pending, 'b2xk'))).toBe(back.state);
  });

  test('a fetch of keys and their arrival are one', () => {
    const typed = act(token, { type: 'keySetAddressTyped', text: SET.address });
    const waiting = act(typed, asked());
    const done = happen(waiting, arrived(waiting, '{"keys":[1]}'));
    expect(done.history.past.map(({ label }) => label)).toEqual([
      'paste',
      'edit of the address',
      'fetch of keys',
    ]);
    const back = travel(done, 'undo');
    expect(made(back)).toEqual(made(typed));
    expect(made(travel(back, 'redo'))).toEqual(made(done));
    expect(done.state.key.set?.text).toBe('{"keys":[1]}');
  });

  test('an undo while keys are under way drops them', () => {
    const waiting = act(token, asked());
    const back = travel(waiting, 'undo');
    expect(reduce(back.state, arrived(waiting, '{}'))).toBe(back.state);
    expect(travel(back, 'redo').state).toMatchObject({ keySetRequest: null, key: { set: null } });
  });

  test('an undo of something else keeps the keys that arrived behind it', () => {
    const waiting = act(token, asked(), { type: 'policyChanged', field: 'leeway', text: '1' });
    const done = happen(waiting, arrived(waiting, '{}'));
    const back = travel(done, 'undo');
    expect(back.state.policy.leeway).toBe('');
    expect(back.state.key).toBe(done.state.key);
  });

  test('a second fetch of the same keys is none, and no undo brings the first back', () => {
    const one = act(token, asked());
    const two = act(happen(one, arrived(one, '{"keys":[1]}')), payload('{"sub":"b"}'), asked());
    const done = happen(two, arrived(two, '{"keys":[2]}'));
    expect(done.history.past).toHaveLength(two.history.past.length);
    expect(travel(done, 'undo').state).toMatchObject({
      tokenText: TOKEN,
      key: { set: { text: '{"keys":[2]}' } },
    });
  });

  test('forgotten are gone', () => {
    const page = act(token, payload('{"sub":"a"}'), { type: 'forgotten' });
    expect(page.history).toEqual(emptyHistory);
    expect(made(page)).toEqual(made(blank));
    expect(page.state.revision).toBeGreaterThan(token.state.revision);
  });

  test('keep no more than memory bears, and always the last', () => {
    const large = (letter: string): Action => ({ type: 'encodedChanged', text: letter.repeat(20_000_000) });
    const page = act(blank, large('a'), large('b'), large('c'), large('d'));
    expect(page.history.past.length).toBeLessThan(4);
    expect(travel(page, 'undo').state.tokenText.startsWith('c')).toBe(true);
  });
});

describe('a password', () => {
  const pem = '-----BEGIN ENCRYPTED PRIVATE KEY-----';
  const password = (text: string): Action => ({ type: 'passwordTyped', text });
  const boxed = act(blank, { type: 'keyTyped', text: pem, bulk: true }, password('first'));

  test('is no step: an undo takes the key with it', () => {
    expect(travel(boxed, 'undo').state.key).toMatchObject({ text: '', password: '' });
  });

  test('stays with its text when something else is undone', () => {
    const page = act(boxed, paste, password('second'));
    const undone = travel(page, 'undo');
    expect(undone.state.tokenText).toBe('');
    expect(undone.state.key).toBe(page.state.key);
    expect(undone.state.keyRevision).toBe(page.state.keyRevision);
  });

  test('alone leaves nothing to undo', () => {
    const page = act(blank, { type: 'signRequested' }, password('first'));
    const settled = act(page, {
      type: 'signFailed',
      problem: { code: 'no-key' } as never,
      revision: 0,
      keyRevision: 1,
    });
    expect(moved(settled.history, settled.state, 'undo')).toBeNull();
  });
});
