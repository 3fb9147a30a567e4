import { childView, type View } from '../view.ts';
import type { Unwrapped } from './index.ts';

const CHUNK = /(?<![^\s;,:"'])([^\s;=,:"']{1,128})[.-]?(?<=\D)(\d{1,2})=([^\s;,"']*)/g;

/** A token too long for one cookie, kept as `NAME.0=…; NAME.1=…` (also `NAME-0`, `NAMEC1`): the parts joined in the order of their numbers. */
export function cookieChunks(view: View): Unwrapped {
  if (!/\d=/.test(view.text)) return { views: [], tokens: [] };
  const series = new Map<string, { number: number; value: string; start: number }[]>();
  CHUNK.lastIndex = 0;
  for (let m = CHUNK.exec(view.text); m; m = CHUNK.exec(view.text)) {
    const [whole, name = '', number = '', value = ''] = m;
    const chunks = series.get(name) ?? [];
    chunks.push({ number: Number(number), value, start: m.index + whole.length - value.length });
    series.set(name, chunks);
  }
  const views: View[] = [];
  for (const [name, chunks] of series) {
    chunks.sort((a, b) => a.number - b.number);
    const first = chunks[0]?.number ?? 0;
    const joins = chunks.length > 1 && chunks.every((chunk, i) => chunk.number === first + i);
    // `token1=…; token2=…` are tokens of their own.
    if (chunks.some((chunk, i) => i > 0 && /^ey[\w-]+\.[\w-]*\./.test(chunk.value))) continue;
    // The way back needs offsets that grow.
    if (!joins || chunks.some((chunk, i) => chunk.start < (chunks[i - 1]?.start ?? 0))) continue;
    const text = chunks.map((chunk) => chunk.value).join('');
    const origin = new Uint32Array(text.length + 1);
    let at = 0;
    for (const { value, start } of chunks) for (let i = 0; i < value.length; i++) origin[at++] = start + i;
    origin[at] = (origin[at - 1] ?? 0) + 1;
    const where = /set-cookie/i.test(view.text) ? 'set-cookie' : 'cookie';
    views.push(childView(view, text, origin, ['cookie-chunks'], { where, name: name.replace(/[.-]$/, '') }));
  }
  return { views, tokens: [] };
}
