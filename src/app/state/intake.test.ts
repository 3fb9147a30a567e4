import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compact } from '../../core/testing/tokens.ts';

const A = compact({ alg: 'HS256' }, { sub: 'the first of them' });
const B = compact({ alg: 'HS256' }, { sub: 'the second of them' });

let arrive = (): void => {};
let fail = (): void => {};

/** The modules anew, with a finder that arrives when the test says so. */
async function fresh() {
  vi.resetModules();
  const gate = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    fail = () => reject(new Error('no network'));
  });
  vi.doMock('../../core/find.ts', async (original) => {
    await gate;
    return original();
  });
  const [intake, store] = await Promise.all([import('./intake.ts'), import('./store.ts')]);
  return { ...intake, ...store, text: () => store.getDocument().tokenText };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock('../../core/find.ts');
});

describe('a text that comes before the finder', () => {
  test('is opened at once where it is a token and nothing else', async () => {
    const { openText, text } = await fresh();
    openText(A);
    expect(text()).toBe(A);
  });

  test.each([
    ['Bearer', `Bearer ${A}`],
    ['a session cookie', 'eyJ1c2VyX2lkIjo0Mn0.ZxVQ1w.AWvVdY53dfSBmfL1fVyVmGTUE-4'],
    ['prose', 'hello'],
  ])('is held, and shown by nothing, until the finder is there: %s', async (_, pasted) => {
    const { openText, text, loadFinder, getDocument } = await fresh();
    openText(pasted, { from: 'fragment', parameter: 'token' });
    expect(text()).toBe('');
    arrive();
    const { findTokens } = await loadFinder();
    await vi.waitFor(() => expect(text()).not.toBe(''));
    expect(text()).toBe(findTokens(pasted).tokens[0]?.token ?? pasted);
    expect(getDocument().found?.text).toBe(pasted);
    expect(getDocument().arrival).toEqual({ from: 'fragment', parameter: 'token' });
  });

  test('is opened as it is where the finder does not come', async () => {
    const { openText, text, getDocument } = await fresh();
    openText(`Bearer ${A}`);
    fail();
    await vi.waitFor(() => expect(text()).toBe(`Bearer ${A}`));
    expect(getDocument().found).toBeNull();
  });

  test.each<[string, (page: Awaited<ReturnType<typeof fresh>>) => void]>([
    ['a newer one', ({ openText }) => openText(`Bearer ${B}`)],
    ['a newer one that needs no finder', ({ openText }) => openText(B)],
    ['an edit', ({ dispatch }) => dispatch({ type: 'encodedChanged', text: B })],
  ])('gives way to %s', async (_, overtake) => {
    const page = await fresh();
    page.openText(`Bearer ${A}`);
    overtake(page);
    arrive();
    await page.loadFinder();
    await vi.waitFor(() => expect(page.text()).toBe(B));
    await Promise.resolve();
    expect(page.text()).toBe(B);
  });
});
