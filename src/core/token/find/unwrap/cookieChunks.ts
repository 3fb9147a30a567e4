import { childView, type View } from '../view.ts';
import type { Unwrapped } from './index.ts';

const CHUNK = /(?<![^\s;,:"'])([^\s;=,:"']{1,128})[.-]?(?<=\D)(\d{1,2})=([^\s;,"']*)/g;

interface Chunk {
  number: number;
  value: string;
  start: number;
}

/** A token too long for one cookie, kept as `NAME.0=…; NAME.1=…` (also `NAME-0`, `NAMEC1`): the parts joined in the order of their numbers. */
export function cookieChunks(view: View): Unwrapped {
  if (!/\d=/.test(view.text)) return { views: [] };
  const views: View[] = [];
  for (const { name, chunks } of seriesIn(view.text)) {
    chunks.sort((a, b) => a.number - b.number);
    const first = chunks[0]?.number ?? 0;
    if (chunks.length === 1 || chunks.some((chunk, i) => chunk.number !== first + i)) continue;
    // `token1=…; token2=…` are tokens of their own.
    if (chunks.some((chunk, i) => i > 0 && /^ey[\w-]+\.[\w-]*\./.test(chunk.value))) continue;
    const text = chunks.map((chunk) => chunk.value).join('');
    const origin = new Uint32Array(text.length);
    let at = 0;
    for (const { value, start } of chunks) for (let i = 0; i < value.length; i++) origin[at++] = start + i;
    const where = /set-cookie/i.test(view.text) ? 'set-cookie' : 'cookie';
    const place = { where, name: name.replace(/[.-]$/, '') } as const;
    views.push({ ...childView(view, text, origin, ['cookie-chunks'], place), scattered: true });
  }
  return { views };
}

/** The chunks of each cookie in the order in which they stand. A number that recurs begins another series: the same cookie in the next request. */
function seriesIn(text: string): { name: string; chunks: Chunk[] }[] {
  const all: { name: string; chunks: Chunk[] }[] = [];
  const open = new Map<string, Chunk[]>();
  for (const m of text.matchAll(CHUNK)) {
    const [whole, name = '', digits = '', value = ''] = m;
    const chunk = { number: Number(digits), value, start: m.index + whole.length - value.length };
    const chunks = open.get(name);
    if (chunks?.every(({ number }) => number !== chunk.number)) chunks.push(chunk);
    else {
      const begun = [chunk];
      open.set(name, begun);
      all.push({ name, chunks: begun });
    }
  }
  return all;
}
