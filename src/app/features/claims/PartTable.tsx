import { useMemo } from 'react';
import { isEncrypted, objectOf, type ParsedToken } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName } from '../../state/document.ts';
import { useDocument } from '../../state/store.ts';
import { Notice } from '../../ui/Notice.tsx';
import { MemberTable } from './TableMembers.tsx';
import { kindOf } from './tableValue.ts';

/** The header or the payload as a table of its members, whose values are edited in place. It fills a flex column of definite height. */
export function PartTable({ part }: { part: JsonPartName }) {
  const { token } = useJudged();
  const number = useDocument((state) => state.tokenNumber);
  const drafted = useDocument((state) => state.drafts[part] !== null);
  const { json } = token[part];
  const because = useMemo(() => noTableBecause(token, part), [token, part]);
  if (json === null || because !== null) {
    return <p className="overflow-auto p-3 text-xs leading-5 text-muted">{because}</p>;
  }
  return (
    <>
      {drafted && (
        <Notice>
          This is the last good {part}. An edit here drops the unfinished text; undo brings it back.
        </Notice>
      )}
      {/* What is unfinished in the rows of one token is nothing to another. */}
      <MemberTable key={number} part={part} json={json} />
    </>
  );
}

const nouns = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  array: 'an array',
  object: 'an object',
} as const;

function noTableBecause(token: ParsedToken, part: JsonPartName): string | null {
  const { text, json } = token[part];
  if (objectOf(json)) return null;
  if (text === null && part === 'payload' && isEncrypted(token)) {
    return 'The claims are inside the ciphertext: there is nothing here to list.';
  }
  if (text === null) return `There is no text of a ${part} here to list the members of.`;
  if (!json?.valid)
    return `The ${part} is not JSON: only the text view can show it, and marks where it breaks.`;
  return `A table lists the members of an object, and this ${part} is ${nouns[kindOf(text.trim())]}.`;
}
