import { expect, test } from 'vitest';
import { abortNewest, asNewest } from './newest.ts';

/** A request that ends when it is told to, and rejects when its signal aborts. */
function request() {
  let resolve: (answer: string) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const answer = asNewest(
    (signal) =>
      new Promise<string>((...settle) => {
        [resolve, reject] = settle;
        signal.addEventListener('abort', () => settle[1](signal.reason));
      }),
  );
  return { answer, resolve: (text: string) => resolve(text), reject: (error: Error) => reject(error) };
}

test('gives the answer', async () => {
  const one = request();
  one.resolve('one');
  expect(await one.answer).toBe('one');
});

test('of an earlier request is null, of the newest the answer', async () => {
  const one = request();
  const two = request();
  two.resolve('two');
  expect(await one.answer).toBeNull();
  expect(await two.answer).toBe('two');
});

test('of an earlier request that fails in its own way all the same is null', async () => {
  const one = asNewest(async (signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    throw new Error('on the way out');
  });
  const two = request();
  two.resolve('two');
  expect(await one).toBeNull();
});

test('passes a failure on', async () => {
  const one = request();
  one.reject(new Error('a crash'));
  await expect(one.answer).rejects.toThrow('a crash');
});

test('is null where it was given up', async () => {
  const one = request();
  abortNewest();
  expect(await one.answer).toBeNull();
});
