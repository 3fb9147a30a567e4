import { createInterface } from 'node:readline';
import { evaluateLine, findLine } from './lines.ts';

/** One JSON object a line in, one a line out, in order (`-- find` finds tokens in pasted text). Nothing else goes to standard output. */
async function run(handle: (line: string) => Promise<unknown>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const output = `${JSON.stringify(await handle(line))}\n`;
    if (!process.stdout.write(output)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

await run(process.argv.includes('find') ? findLine : evaluateLine);
