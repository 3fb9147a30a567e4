import { type Command, type Context, groups } from '../types.ts';
import { algorithmRows } from './algorithm.ts';
import { exampleRows } from './examples.ts';
import { fixRows } from './fixes.ts';
import { goRows } from './go.ts';
import { insertRows } from './insert.ts';
import { keyRows } from './key.ts';
import { pageRows } from './page.ts';
import { timeRows } from './time.ts';
import { foundRows, tokenRows } from './token.ts';
import { viewRows } from './view.ts';

/** The commands that are the same in every state of the page, whether they are available or not. */
export const fixedRows: readonly Command[] = [
  ...tokenRows,
  ...insertRows,
  ...keyRows,
  ...algorithmRows,
  ...viewRows,
  ...timeRows,
  ...goRows,
  ...exampleRows,
  ...pageRows,
];

/** The commands that would do something now, in the order of their groups. */
export function commandsFor(context: Context): Command[] {
  const rows = [...fixRows(context), ...fixedRows, ...foundRows(context)];
  return groups.flatMap((name) =>
    rows.filter((command) => command.group === name && command.available(context)),
  );
}
