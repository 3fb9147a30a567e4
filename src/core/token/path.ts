import { getLocation } from 'jsonc-parser';

/** The names and indexes that lead to an offset (UTF-16 units) of a JSON text, which may be unfinished; empty at its top. */
export function pathAt(text: string, offset: number): readonly (string | number)[] {
  // While a name is still to be typed the last step is an empty one.
  return getLocation(text, offset).path.filter((step) => step !== '');
}
