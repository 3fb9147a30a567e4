/** The door of the core for links between a shown text, a part's own text, its bytes and the characters of the token. It is loaded with the first caret that asks. */
export { ALPHABET } from './token/base64url.ts';
export {
  bytesOf,
  charactersOf,
  type LinkedPart,
  memberAt,
  textOf,
  textOfBytes,
} from './token/links.ts';
export { type Alignment, alignText } from './token/linksAlign.ts';
export type { OffsetRange } from './token/linksRange.ts';
export { characterAt, type Utf8Character } from './token/linksUtf8.ts';
