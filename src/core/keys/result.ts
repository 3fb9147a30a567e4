import type { KeyProblem } from './types.ts';

/** A value, or the stable code that says why there is none. Readers of keys return it in place of throwing. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: KeyProblem };

/** A good result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal: `code` is stable, `data` holds the facts for the sentence. */
export function refuse(code: string, data?: KeyProblem['data']): { ok: false; problem: KeyProblem } {
  return { ok: false, problem: note(code, data) };
}

/** A problem as plain data, without an empty `data`. */
export function note(code: string, data?: KeyProblem['data']): KeyProblem {
  return data ? { code, data } : { code };
}

/** The words of whatever was thrown; the name where an engine leaves the message empty. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? error.name : error.message;
}
