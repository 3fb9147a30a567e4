import type { Kind, Part, Source, Term } from './types.ts';

/** A term and the names on the way to it; `pattern` when they contain `*`. */
export interface Row {
  part: Part;
  path: readonly string[];
  pattern: boolean;
  term: Term;
}

/** The rows of a source's table, in its order. */
export function rowsOf({ part, vendor, doc, url, section = '', anchor, table }: Source): Row[] {
  const lines = table.split('\n').filter((line) => line !== '');
  return lines.flatMap((line, index) => {
    if (index % 2 === 1) return [];
    const [names = '', title = '', kind = '', example = '', own] = line
      .split(' | ')
      .map((cell) => cell.trim());
    const path = names.split(' > ');
    const spec = { doc, section: own ?? section, url: own && anchor ? `${url}${anchor}${own}` : url };
    const term = {
      name: path.filter((name) => name !== '**').join('.'),
      title,
      meaning: lines[index + 1] ?? '',
      spec,
      vendor,
      kind: kind as Kind,
      example,
    };
    return [{ part, path, pattern: names.includes('*'), term }];
  });
}
