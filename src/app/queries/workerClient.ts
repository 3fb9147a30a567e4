import type { Api } from '../../worker/api.ts';
import type { Request, Response } from '../../worker/serve.ts';

/** A worker's answer, and the time that the call took there, in milliseconds. */
export interface Timed<T> {
  value: T;
  ms: number;
}

/** What a call of the worker's method gives. */
export type Answer<M extends keyof Api> = Timed<Awaited<ReturnType<Api[M]>>>;

/** The part of `Worker` that the client uses. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Response>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Calls the worker's functions, typed from its api. */
export interface WorkerClient {
  /** Rejects with an AbortError when the signal aborts (the late answer is dropped), and with an Error when the worker has a bug or crashes. */
  call<M extends keyof Api>(method: M, args: Parameters<Api[M]>, signal?: AbortSignal): Promise<Answer<M>>;
}

interface Pending {
  resolve(answer: Timed<unknown>): void;
  reject(error: unknown): void;
}

/** A client that starts the worker at the first call, and a fresh one at the next call after a crash; the crash rejects what is pending. */
export function createWorkerClient(start: () => WorkerLike): WorkerClient {
  const pending = new Map<number, Pending>();
  let worker: WorkerLike | null = null;
  let lastId = 0;

  const crash = (message: string) => {
    worker?.terminate();
    worker = null;
    const waiting = [...pending.values()];
    pending.clear();
    for (const { reject } of waiting) reject(new Error(`The worker stopped: ${message}`));
  };

  const running = (): WorkerLike => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }) => {
      const call = pending.get(data.id);
      if (!call) return;
      pending.delete(data.id);
      if (data.ok) call.resolve({ value: data.value, ms: data.ms });
      else call.reject(new Error(data.message));
    };
    worker.onerror = (event) => crash(event.message || 'it could not be loaded');
    worker.onmessageerror = () => crash('its answer could not be read');
    return worker;
  };

  return {
    call(method, args, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const id = ++lastId;
        signal?.addEventListener('abort', () => pending.delete(id) && reject(signal.reason), { once: true });
        pending.set(id, { resolve: resolve as Pending['resolve'], reject });
        running().postMessage({ id, method, args });
      });
    },
  };
}
