import { type ParsedToken, parseToken } from '../../core/index.ts';

let last: ParsedToken = parseToken('');

/** A token text, parsed: the last one is kept, so that an edit and all panes together parse each text once. */
export function parsed(text: string): ParsedToken {
  if (last.input !== text) last = parseToken(text);
  return last;
}
