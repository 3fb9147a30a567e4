import { type JsonDocument, memberOf } from '../../../core/index.ts';

/** Where to go for a top-level member, as a UTF-16 offset in the shown text: its name; else the fault of a text that is no JSON; else 0. */
export function memberOffset(json: JsonDocument, path: string | null): number {
  return (path === null ? null : memberOf(json, path)?.key.offset) ?? json.fault?.offset ?? 0;
}
