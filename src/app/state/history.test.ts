import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from '../../core/testing/tokens.ts';
import type { DocumentState } from './document.ts';
import { emptyHistory, type History, moved, recorded } from './history.ts';
import { type Action, initialState, reduce } from './reducer.ts';

interface Page {
  history: History;
  state: DocumentState;
  at: number;
}

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

const json = fc.oneof(
  fc.constant(ODD),
  fc.json({ maxDepth: 2 }),
  fc.json({ maxDepth: 1 }).map((text) => `{ "a" : ${text} }`),
  fc.string(),
);
const part = fc.constantFrom('header' as const, 'payload' as const);
/** Any edit, and whatever else may happen between edits; null is the answer of the worker. */
const happening: fc.Arbitrary<Action | null> = fc.oneof(
  fc.constant(null),
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
    mode: fc.constantFrom('key' as const, 'secret' as const),
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

const live = (page: Page, list: readonly (readonly [Action | null, number])[]) =>
  list.reduce((on, [action, pause]) => happen(on, action ?? signed(on, 'bmV3'), pause), page);

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
