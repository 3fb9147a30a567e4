import { rewriting } from './rewriting.ts';

const ESCAPE = String.fromCharCode(0x1b);

/** Colours of a terminal (ECMA-48 §8.3.117 SGR and other control sequences), as copied from a log. */
export const terminalCodes = rewriting(
  'terminal-codes',
  new RegExp(`${ESCAPE}\\[[0-9;]{0,40}[A-Za-z]`, 'g'),
  () => '',
);
