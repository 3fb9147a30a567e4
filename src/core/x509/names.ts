import type { Name } from '@peculiar/asn1-x509';
import { encodeUtf8 } from '../token/utf8.ts';
import type { CertificateName } from './types.ts';

const COMMON_NAME = '2.5.4.3';

/** Attribute types by their short names: those of RFC 4514 §3, then those that certificates have besides. */
const types = new Map([
  [COMMON_NAME, 'CN'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.6', 'C'],
  ['2.5.4.9', 'STREET'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.42', 'GN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.12', 'title'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.97', 'organizationIdentifier'],
]);

/** What would end or change the text when written as it is: the special characters of RFC 4514 §2.4, and what moves or hides other characters. */
const SPECIAL = /[",+;<>\\]|^[ #]| $/g;
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** A distinguished name as text (RFC 4514). A value that is no string stands as `#` and hexadecimal. */
export function nameOf(name: Name): CertificateName {
  const parts = [...name].reverse().map((part) => [...part]);
  const text = parts.map((part) => part.map(attribute).join('+')).join(',');
  const common = parts.flat().find(({ type }) => type === COMMON_NAME);
  return { text, commonName: common?.value.toString() || null };
}

function attribute({ type, value }: Name[number][number]): string {
  const text = value.toString();
  const written = value.anyValue ? `#${text}` : escaped(text);
  return `${types.get(type) ?? type}=${written}`;
}

function escaped(text: string): string {
  return text
    .replace(SPECIAL, (character) => `\\${character}`)
    .replace(UNSEEN, (character) =>
      Array.from(
        encodeUtf8(character),
        (byte) => `\\${byte.toString(16).padStart(2, '0').toUpperCase()}`,
      ).join(''),
    );
}

/** True when two names are the same to a verifier: case and width of white space don't count (RFC 5280 §7.1). */
export function sameName(a: CertificateName, b: CertificateName): boolean {
  return foldedName(a) === foldedName(b);
}

/** A name in the form in which equal names are equal texts (RFC 5280 §7.1). */
export function foldedName({ text }: CertificateName): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}
