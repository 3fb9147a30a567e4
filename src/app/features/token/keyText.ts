import type { NotToken } from '../../../core/index.ts';

/** A key alone, without the words around it: from where the finder saw it to the end of its last PEM block or JSON bracket. A block without an end goes to the end of the text. */
export function keyTextIn(text: string, { code, at }: Pick<NotToken, 'code' | 'at'>): string {
  const rest = text.slice(at);
  const whole = code === 'pem' ? /^[\s\S]*-----END [A-Z0-9 ]+-----/ : /^[\s\S]*[\]}]/;
  return whole.exec(rest)?.[0] ?? rest;
}
