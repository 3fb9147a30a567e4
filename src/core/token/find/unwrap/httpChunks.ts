import { rewriting } from './rewriting.ts';

/** A body in chunks (RFC 9112 §7.1): the lines with their sizes go, and what they cut is whole again. */
export const httpChunks = rewriting(
  'http-chunks',
  /\r?\n[0-9a-f]{1,8}(?:;[^\r\n]{0,200})?\r?\n/gi,
  () => '',
  /\btransfer-encoding["']?\s{0,9}:\s{0,9}["']?chunked/i,
);
