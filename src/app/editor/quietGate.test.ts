import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuietGate } from './quietGate.ts';

const area = new EventTarget() as HTMLElement;
const page = new EventTarget();
let stop: () => void;
let gate: QuietGate;
let swap: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', page);
  gate = new QuietGate();
  stop = gate.watch(area);
  swap = vi.fn();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('QuietGate', () => {
  it('lets through at once when nothing is going on', () => {
    gate.whenQuiet(swap);
    expect(swap).toHaveBeenCalledOnce();
  });

  it.each([
    ['a composition', 'compositionstart', () => area.dispatchEvent(new Event('compositionend'))],
    ['a press', 'pointerdown', () => page.dispatchEvent(new Event('pointerup'))],
    ['a press that is cancelled', 'pointerdown', () => page.dispatchEvent(new Event('pointercancel'))],
  ])('waits for the end of %s and of its task', (_name, start, end) => {
    area.dispatchEvent(new Event(start));
    gate.whenQuiet(swap);
    end();
    expect(swap).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(swap).toHaveBeenCalledOnce();
  });

  it('waits on when a second composition follows the first', () => {
    area.dispatchEvent(new Event('compositionstart'));
    gate.whenQuiet(swap);
    area.dispatchEvent(new Event('compositionend'));
    area.dispatchEvent(new Event('compositionstart'));
    vi.runAllTimers();
    expect(swap).not.toHaveBeenCalled();
    area.dispatchEvent(new Event('compositionend'));
    vi.runAllTimers();
    expect(swap).toHaveBeenCalledOnce();
  });

  it('does not call twice', () => {
    area.dispatchEvent(new Event('pointerdown'));
    gate.whenQuiet(swap);
    for (const _ of [1, 2]) {
      page.dispatchEvent(new Event('pointerup'));
      vi.runAllTimers();
    }
    expect(swap).toHaveBeenCalledOnce();
  });
});
