import { type JsonDocument, memberOf } from '../../../core/index.ts';

/** The UTF-16 offset of a top-level member's name in the shown text; 0 where there is none. */
export function memberOffset(json: JsonDocument, path: string | null): number {
  return (path === null ? null : memberOf(json, path)?.key.offset) ?? json.fault?.offset ?? 0;
}
