import { removeMember, setMember } from '../../../core/fixes.ts';
import { type JsonDocument, readJson } from '../../../core/index.ts';

/** A member of a part's object: its name, and which of those with that name it is, from 0. */
export interface MemberPlace {
  name: string;
  nth: number;
}

/** A row of the table: a top-level member as it stands in the part's own text. */
export interface MemberRow extends MemberPlace {
  /** Names the row among all of its part. */
  id: string;
  /** How many members have this name. */
  times: number;
  /** The value as it stands in the text, digits and escapes unchanged. */
  raw: string;
  /** From the quote of the name to the end of the value, in UTF-16 units of the part's text. */
  start: number;
  end: number;
  /** What parsers with double-precision numbers read in place of a number that they can't hold; else null. */
  readAs: string | null;
}

/** What names the row of a member among all of its part. */
export const rowId = ({ name, nth }: MemberPlace): string => `${nth}:${name}`;

/** The members of a part's object in the order of its text, those of the same name included. */
export function rowsOf({ text, members, inexact }: JsonDocument): MemberRow[] {
  const times = new Map<string, number>();
  const numbers = new Map(inexact.map(({ offset, readAs }) => [offset, readAs]));
  const places = members.map(({ name }) => {
    const nth = times.get(name) ?? 0;
    times.set(name, nth + 1);
    return { name, nth };
  });
  return members.map(({ key, value }, index) => {
    const place = places[index] ?? { name: '', nth: 0 };
    const end = value.offset + value.length;
    return {
      ...place,
      id: rowId(place),
      times: times.get(place.name) ?? 1,
      raw: text.slice(value.offset, end),
      start: key.offset,
      end,
      readAs: numbers.get(value.offset) ?? null,
    };
  });
}

/** The text with another raw value for one member and every other character as it was; null where there is no such member, or no JSON value is given. */
export function withValue(json: JsonDocument, { name, nth }: MemberPlace, raw: string): string | null {
  const named = json.members.filter((member) => member.name === name);
  const member = named[nth];
  if (!member || !readJson(raw).valid) return null;
  if (nth === named.length - 1) return setMember(json, name, raw);
  const { offset, length } = member.value;
  return json.text.slice(0, offset) + raw + json.text.slice(offset + length);
}

/** The text without one member, others of its name left where they are; null where there is no such member. */
export function withoutMember(json: JsonDocument, { name, nth }: MemberPlace): string | null {
  const { text, members } = json;
  const named = members.filter((member) => member.name === name);
  const member = named[nth];
  if (!member) return null;
  if (named.length === 1) return removeMember(json, name);
  const index = members.indexOf(member);
  const before = members[index - 1];
  const after = members[index + 1];
  if (before) return text.slice(0, endOf(before)) + text.slice(endOf(member));
  return text.slice(0, member.key.offset) + text.slice(after?.key.offset ?? endOf(member));
}

function endOf({ value }: JsonDocument['members'][number]): number {
  return value.offset + value.length;
}
