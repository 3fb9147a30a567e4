/** What a sticky pattern matches at an offset in UTF-16 units; empty where it does not match. */
export function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
