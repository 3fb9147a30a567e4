/** A part of a token whose members have names to explain. */
export type Part = 'header' | 'payload';

/** The JSON type that a value should have, as the specifications name it (RFC 7519 §2 for StringOrURI and NumericDate). */
export type Kind =
  | 'string'
  | 'StringOrURI'
  | 'NumericDate'
  | 'number'
  | 'boolean'
  | 'array'
  | 'object'
  | 'string-or-array';

/** The explanation of one header parameter or claim. */
export interface Term {
  /** The name as it is written; the names on the way to a nested one are joined with dots (`cnf.jkt`). */
  name: string;
  /** A few words that stand for the name. */
  title: string;
  /** Two sentences: what it says, and what a verifier or developer does about it. */
  meaning: string;
  /** Where it is defined; `section` is empty when the whole document is meant. */
  spec: { doc: string; section: string; url: string };
  /** Whose private name it is; null for a registered or public one. */
  vendor: string | null;
  kind: Kind;
  /** Raw JSON of a plausible value. */
  example: string;
}

/**
 * The terms that one document defines. `table` has two lines for each: `name | title | kind | example | section`, and
 * the meaning. Names on a path are joined with ` > `; `*` stands for any characters within a name, and a first `**` for
 * any number of names. The section may be left out: then it is the source's own. A section given by a row is appended
 * to the URL after `anchor`, where there is one.
 */
export interface Source {
  part: Part;
  vendor: string | null;
  doc: string;
  url: string;
  section?: string;
  anchor?: string;
  table: string;
}

/** The document and address of an RFC, for a source whose rows give the sections. */
export const rfc = (number: number) => ({
  doc: `RFC ${number}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
  anchor: '#section-',
  vendor: null,
});
