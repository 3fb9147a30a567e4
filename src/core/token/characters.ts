/** Characters without width, as the inside of a character class: joiners, marks of direction, soft hyphen, byte order mark. */
export const ZERO_WIDTH = '\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
/** White space of every kind and characters without width, as the inside of a character class: what a person does not see. */
export const BLANK = `\\s${ZERO_WIDTH}`;
/** Straight and typographic quotes, as the inside of a character class. */
export const QUOTES = '"\'`\\u2018-\\u201f\\u00ab\\u00bb';

/** Whether the UTF-16 unit of a text at an offset is one of a class. */
export type UnitTest = (text: string, at: number) => boolean;

/** The test for a character class that is given by its inside. ASCII is looked up: the test is made on each of millions of units. */
export function unitIn(inside: string): UnitTest {
  const pattern = new RegExp(`[${inside}]`);
  const ascii = Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
  return (text, at) => ascii[text.charCodeAt(at)] ?? pattern.test(text.charAt(at));
}

/** Where a text ends without the units of a class that trail it; not before `start`. UTF-16 units. */
export function endWithout(text: string, isTrailing: UnitTest, start = 0): number {
  let end = text.length;
  // Stepping back is linear; a pattern anchored at the end would be tried at each unit of the text.
  while (end > start && isTrailing(text, end - 1)) end--;
  return end;
}
