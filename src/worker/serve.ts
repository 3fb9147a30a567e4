/** A call from the page: `id` ties the answer to it. */
export interface Request {
  id: number;
  method: string;
  args: unknown[];
}

/** The answer to a call. `ok: false` means a bug, told by its message; bad input is a value. `ms` is the time that the call took, in milliseconds. */
export type Response =
  | { id: number; ok: true; value: unknown; ms: number }
  | { id: number; ok: false; message: string };

type Functions = Record<string, (...args: never[]) => Promise<unknown>>;

/** Answers one call from an object of functions; a name that the object does not own is a bug of the caller. */
export async function answer(functions: Functions, { id, method, args }: Request): Promise<Response> {
  const started = performance.now();
  try {
    if (!Object.hasOwn(functions, method)) throw new Error(`no such method: ${method}`);
    const call = functions[method] as (...values: unknown[]) => Promise<unknown>;
    const value = await call(...args);
    return { id, ok: true, value, ms: performance.now() - started };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
