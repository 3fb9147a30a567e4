import { rewriting } from './rewriting.ts';

/** `[header, payload, signature].join('.')` and `'.'.join([…])`: the segments as literals of their own, with the dots between them. */
export const joinedArray = rewriting(
  'string-concatenation',
  /["'`]\s{0,200},\s{0,200}["'`]/g,
  () => '.',
  /\bjoin\(\s{0,9}(["'`])\.\1|(["'`])\.\2\.join\(|\bimplode\(\s{0,9}(["'])\.\3/,
);
