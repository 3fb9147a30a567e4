let current: AbortController | null = null;

/**
 * Runs a request whose answer is to go into the document. The newest wins: it aborts the signal of the one before, whose result is then
 * null instead of an AbortError.
 */
export async function asNewest<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  current?.abort();
  const own = new AbortController();
  current = own;
  try {
    return await request(own.signal);
  } catch (error) {
    if (own.signal.aborted) return null;
    throw error;
  }
}

/** Gives up the request that is under way, if one is: its result is null. */
export function abortNewest(): void {
  current?.abort();
}
