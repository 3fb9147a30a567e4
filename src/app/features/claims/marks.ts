import { type CheckResult, type JsonDocument, memberOf } from '../../../core/index.ts';
import type { Mark } from '../../editor/types.ts';
import type { JsonPartName } from '../../state/document.ts';
import type { Headline } from '../../state/words.ts';

/** Marks of a JSON pane: where the text stops being JSON, repeated names, numbers that parsers change, and members that a check finds fault with. */
export function jsonMarks(
  part: JsonPartName,
  json: JsonDocument,
  checks: readonly CheckResult[],
  headline: Headline,
): Mark[] {
  return [
    ...faultMark(json),
    ...duplicateMarks(part, json),
    ...inexactMarks(json),
    ...checkMarks(part, json, checks, headline),
  ];
}

function faultMark({ fault, text }: JsonDocument): Mark[] {
  if (!fault) return [];
  const start = Math.min(fault.offset, Math.max(0, text.length - 1));
  const message = `Not JSON from here on (line ${fault.line}, column ${fault.column})`;
  return [{ start, end: Math.max(start, fault.offset + 1), severity: 'error', message }];
}

function duplicateMarks(part: JsonPartName, { duplicates }: JsonDocument): Mark[] {
  return duplicates.map(({ name, offset, length }) => ({
    start: offset,
    end: offset + length,
    severity: part === 'header' ? 'error' : 'warning',
    message: `"${name}" is here for the second time: most parsers keep the last value, some the first`,
  }));
}

function inexactMarks({ inexact }: JsonDocument): Mark[] {
  return inexact.map(({ offset, length, readAs }) => ({
    start: offset,
    end: offset + length,
    severity: 'warning',
    message: `JavaScript and others with double-precision numbers read ${readAs}`,
  }));
}

function checkMarks(
  part: JsonPartName,
  json: JsonDocument,
  checks: readonly CheckResult[],
  headline: Headline,
): Mark[] {
  return checks.flatMap((check): Mark[] => {
    const { status, anchor } = check;
    if (status !== 'fail' && status !== 'warn') return [];
    const name =
      typeof check.data.name === 'string' && check.id === 'claims.milliseconds'
        ? check.data.name
        : anchor.path;
    if (anchor.part !== part || name === null) return [];
    const member = memberOf(json, name);
    if (!member) return [];
    return [
      {
        start: member.key.offset,
        end: member.value.offset + member.value.length,
        severity: status === 'fail' ? 'error' : 'warning',
        message: headline(check),
      },
    ];
  });
}
