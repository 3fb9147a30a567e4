/** A fact about the page in a sentence, with what it was read from. */
export interface Fact {
  says: string;
  /** What was read, as a script would write it. */
  proof: string;
  /** What it consists of, one by one. */
  items?: readonly string[];
  /** True where nothing is there, null where that can't be known. */
  empty: boolean | null;
}

/** Facts that belong together. */
export interface Section {
  title: string;
  facts: readonly Fact[];
}

/** Reads a fact; where the browser refuses, the fact is that it does. */
export async function factOf(
  name: string,
  proof: string,
  read: () => Omit<Fact, 'proof'> | Promise<Omit<Fact, 'proof'>>,
): Promise<Fact> {
  try {
    return { proof, ...(await read()) };
  } catch (error) {
    const why = error instanceof Error ? error.name : String(error);
    return { proof, says: `${name} can’t be read here: the browser says ${why}.`, empty: null };
  }
}

/** A number of things in words: `one(0, 'cookie')` is "no cookie". */
export function count(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? `no ${one}` : `${number} ${number === 1 ? one : many}`;
}

/** A number of bytes as a person reads it; kB and MB are decimal. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte').replace(/^no byte$/, '0 bytes');
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** The sections as plain text, to pass on. */
export function asText(sections: readonly Section[]): string {
  return sections
    .map(({ title, facts }) => [
      title,
      ...facts.flatMap(({ says, proof, items = [] }) => [
        `- ${says} [${proof}]`,
        ...items.map((item) => `    ${item}`),
      ]),
    ])
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
