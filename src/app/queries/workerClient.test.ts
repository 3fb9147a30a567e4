import { describe, expect, test } from 'vitest';
import type { KeyInput } from '../../core/index.ts';
import type { Request, Response } from '../../worker/serve.ts';
import { createWorkerClient, type WorkerLike } from './workerClient.ts';

const KEY: KeyInput = { kind: 'secret', value: 'a' };

/** A worker that answers only when it is told to. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  requests: Request[] = [];
  terminated = false;
  postMessage(message: Request) {
    this.requests.push(message);
  }
  terminate() {
    this.terminated = true;
  }
  answer(response: Response) {
    this.onmessage?.({ data: response } as MessageEvent<Response>);
  }
  /** Answers the request at an index with a value. */
  give(index: number, value: unknown, ms = 1) {
    this.answer({ id: this.requests[index]?.id ?? -1, ok: true, value, ms });
  }
  crash(message: string) {
    this.onerror?.({ message } as ErrorEvent);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createWorkerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const at = (index: number): FakeWorker => {
    const worker = workers[index];
    if (!worker) throw new Error(`no worker ${index}`);
    return worker;
  };
  return { client, workers, at };
}

const outcome = (call: Promise<unknown>) =>
  call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
/** Resolves to `waiting` where a promise is still open after the pending micro tasks. */
const soon = (call: Promise<unknown>) =>
  Promise.race([outcome(call), new Promise((resolve) => setTimeout(() => resolve('waiting'), 5))]);

describe('a call', () => {
  test('starts one worker, at the first call, and names method and arguments', () => {
    const { client, workers, at } = setUp();
    expect(workers).toHaveLength(0);
    void client.call('generateKey', ['HS256']);
    void client.call('sign', ['a.b.c', KEY]);
    expect(workers).toHaveLength(1);
    expect(at(0).requests).toMatchObject([
      { method: 'generateKey', args: ['HS256'] },
      { method: 'sign', args: ['a.b.c', KEY] },
    ]);
    expect(new Set(at(0).requests.map(({ id }) => id)).size).toBe(2);
  });

  test('takes the answer that is its own, in whatever order they come', async () => {
    const { client, at } = setUp();
    const one = client.call('generateKey', ['HS256']);
    const two = client.call('generateKey', ['HS512']);
    at(0).give(1, 'two', 7);
    at(0).give(0, 'one', 3);
    expect(await two).toEqual({ value: 'two', ms: 7 });
    expect(await one).toEqual({ value: 'one', ms: 3 });
  });

  test('rejects with the message of a bug, and the worker goes on', async () => {
    const { client, workers, at } = setUp();
    const call = client.call('generateKey', ['HS256']);
    at(0).answer({ id: at(0).requests[0]?.id ?? -1, ok: false, message: 'a bug' });
    await expect(call).rejects.toThrow('a bug');
    void client.call('generateKey', ['HS256']);
    expect(workers).toHaveLength(1);
    expect(at(0).terminated).toBe(false);
  });

  test('is not met by an answer to nobody', async () => {
    const { client, at } = setUp();
    const call = client.call('generateKey', ['HS256']);
    at(0).answer({ id: 999, ok: true, value: 'stray', ms: 1 });
    expect(await soon(call)).toBe('waiting');
  });
});

describe('an aborted call', () => {
  test('rejects at once, and its late answer is dropped', async () => {
    const { client, workers, at } = setUp();
    const abort = new AbortController();
    const call = client.call('generateKey', ['HS256'], abort.signal);
    const other = client.call('generateKey', ['HS512']);
    abort.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    at(0).give(0, 'late');
    at(0).give(1, 'in time');
    expect(await other).toMatchObject({ value: 'in time' });
    expect(workers).toHaveLength(1);
  });

  test('that was aborted before starts no worker', async () => {
    const { client, workers } = setUp();
    await expect(client.call('generateKey', ['HS256'], AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(workers).toHaveLength(0);
  });

  test('keeps its answer where that came first', async () => {
    const { client, at } = setUp();
    const abort = new AbortController();
    const call = client.call('generateKey', ['HS256'], abort.signal);
    at(0).give(0, 'first');
    abort.abort();
    expect(await call).toMatchObject({ value: 'first' });
  });
});

describe('a crash', () => {
  test.each<[name: string, crash: (worker: FakeWorker) => void]>([
    ['of the worker', (worker) => worker.crash('out of memory')],
    ['without a word, as when it cannot be loaded', (worker) => worker.crash('')],
    ['by an answer that cannot be read', (worker) => worker.onmessageerror?.({} as MessageEvent)],
  ])('%s rejects what is pending, and the next call starts a fresh worker', async (_name, crash) => {
    const { client, workers, at } = setUp();
    const calls = [client.call('generateKey', ['HS256']), client.call('sign', ['a.b.c', KEY])];
    crash(at(0));
    for (const call of calls) expect(await outcome(call)).toEqual({ error: expect.any(Error) });
    expect(at(0).terminated).toBe(true);
    expect(workers).toHaveLength(1);

    const next = client.call('generateKey', ['HS384']);
    expect(workers).toHaveLength(2);
    expect(at(1).requests).toMatchObject([{ method: 'generateKey', args: ['HS384'] }]);
    at(1).give(0, 'fresh');
    expect(await next).toMatchObject({ value: 'fresh' });
  });

  test('tells the worker’s own words', async () => {
    const { client, at } = setUp();
    const call = client.call('generateKey', ['HS256']);
    at(0).crash('out of memory');
    await expect(call).rejects.toThrow('out of memory');
  });
});
