import type { Jwk, WrittenForm } from '../../../core/index.ts';

/** The forms that at least one of several keys can be written in, each once, in the order in which they are first met; public ones first. */
export function formsOfAll(forms: readonly (readonly WrittenForm[])[]): WrittenForm[] {
  const rows = new Map(forms.flat().map((row) => [row.form, row]));
  return [...rows.values()].sort((a, b) => Number(a.private) - Number(b.private));
}

/** True for a form that the key box reads back; the text of a secret would need its encoding with it. */
export function isKeyText({ form }: WrittenForm): boolean {
  return !form.startsWith('secret-');
}

/** What is shown and copied: a secret without the line end of its file, which would become part of it. */
export function copiedText(form: WrittenForm, text: string): string {
  return isKeyText(form) ? text : text.trimEnd();
}

/** A JWK set (RFC 7517 §5) with one public key. */
export function setOf(publicJwk: Jwk): string {
  return `${JSON.stringify({ keys: [publicJwk] }, null, 2)}\n`;
}
