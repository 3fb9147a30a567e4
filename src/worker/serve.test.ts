import { describe, expect, test } from 'vitest';
import { compact } from '../core/testing/tokens.ts';
import { api } from './api.ts';
import { answer } from './serve.ts';

const functions = {
  add: async (a: number, b: number) => a + b,
  nothing: async () => undefined,
  fails: async () => {
    throw new Error('a bug');
  },
  failsAtOnce: (): Promise<never> => {
    throw new TypeError('a bug at once');
  },
  failsOddly: () => Promise.reject('odd'),
};

describe('a call', () => {
  test('is answered with its value and the time that it took', async () => {
    const response = await answer(functions, { id: 7, method: 'add', args: [2, 3] });
    expect(response).toEqual({ id: 7, ok: true, value: 5, ms: expect.any(Number) });
    expect(response.ok && response.ms).toBeGreaterThanOrEqual(0);
  });

  test('measures the waiting too', async () => {
    const slow = { wait: () => new Promise((resolve) => setTimeout(resolve, 30)) };
    const response = await answer(slow, { id: 1, method: 'wait', args: [] });
    expect(response.ok && response.ms).toBeGreaterThan(20);
  });

  test('may have no value', async () => {
    expect(await answer(functions, { id: 1, method: 'nothing', args: [] })).toMatchObject({
      ok: true,
      value: undefined,
    });
  });

  test.each([
    ['fails', 'a bug'],
    ['failsAtOnce', 'a bug at once'],
    ['failsOddly', 'odd'],
  ])('that %s is answered with the message', async (method, message) => {
    expect(await answer(functions, { id: 2, method, args: [] })).toEqual({ id: 2, ok: false, message });
  });

  test.each(['missing', 'constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'of %j, which the object does not own, is a bug',
    async (method) => {
      const response = await answer(functions, { id: 3, method, args: [] });
      expect(response).toEqual({ id: 3, ok: false, message: expect.stringContaining(method) });
    },
  );
});

describe('the surface', () => {
  const token = compact({ alg: 'HS256' }, { sub: 'a' });
  const key = { kind: 'secret' as const, value: 'a secret' };

  test('signs and examines, and what it answers can be cloned', async () => {
    const signed = await answer(api, { id: 1, method: 'sign', args: [token, key] });
    expect(signed).toMatchObject({ ok: true, value: { ok: true } });
    const text = await api.sign(token, key);
    const examined = await answer(api, { id: 2, method: 'examine', args: [text.ok && text.token, key] });
    expect(structuredClone(examined)).toMatchObject({ ok: true, value: { signature: { answer: 'pass' } } });
  });

  test('bad input is a value', async () => {
    expect(await answer(api, { id: 1, method: 'examine', args: ['', key] })).toMatchObject({
      ok: true,
      value: { signature: { answer: 'unknown' } },
    });
    expect(await answer(api, { id: 2, method: 'generateKey', args: ['none'] })).toMatchObject({
      ok: true,
      value: { ok: false },
    });
    expect(await answer(api, { id: 3, method: 'sign', args: ['', key] })).toMatchObject({
      ok: true,
      value: { ok: false },
    });
  });
});
