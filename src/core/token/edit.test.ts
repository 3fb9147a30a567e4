import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropDuplicates, removeMember, renameMember, setMember } from './edit.ts';
import { readJson } from './json.ts';

/** Raw values that JSON.stringify would never write: big integers, `1.0`, `1E2`, escapes of plain letters, duplicates inside. */
const raws = fc.constantFrom(
  '1.0',
  '1E2',
  '-0',
  '9007199254740993',
  '1e400',
  'true',
  'null',
  '"\\u0061\\/"',
  '"a:b,{c}[\\"]"',
  '"é😀\\ud800"',
  '[]',
  '[ 1,2 ,"]"]',
  '{ }',
  '{"a": {"a":1, "b" :[{}]},"c":2}',
);
const names = fc.oneof(
  fc.constantFrom('a', 'b', 'exp', '', '__proto__', 'constructor', '"', '\\', '😀', '\ud800', 'a\nb'),
  fc.string(),
);
/** A name as JSON may spell it: plainly, or every unit escaped. */
const spelled = (name: string, escaped: boolean) =>
  escaped
    ? `"${[...Array(name.length).keys()].map((at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`
    : JSON.stringify(name);
const blank = fc.constantFrom('', ' ', '\n  ', '\r\n\t', '\t');

interface Written {
  text: string;
  members: { name: string; raw: string }[];
}

const object: fc.Arbitrary<Written> = fc
  .tuple(
    fc.array(fc.record({ name: names, escaped: fc.boolean(), raw: raws }), { maxLength: 6 }),
    fc.record({ open: blank, colonLeft: blank, colonRight: blank, left: blank, right: blank, close: blank }),
    fc.constantFrom('', '\ufeff', ' '),
  )
  .map(([members, { open, colonLeft, colonRight, left, right, close }, lead]) => ({
    members: members.map(({ name, raw }) => ({ name, raw })),
    text: `${lead}{${open}${members
      .map(({ name, escaped, raw }) => `${spelled(name, escaped)}${colonLeft}:${colonRight}${raw}`)
      .join(`${left},${right}`)}${close}}`,
  }));

/** Names and raw values as they stand. */
const rawMembers = (text: string) =>
  readJson(text).members.map(({ name, value }) => ({
    name,
    raw: text.slice(value.offset, value.offset + value.length),
  }));
const valueIn = (text: string) => readJson(text).value;

describe('setMember', () => {
  test('sets the member and keeps every other', () => {
    fc.assert(
      fc.property(object, names, raws, ({ text, members }, name, raw) => {
        const expected = [...members];
        const at = members.findLastIndex((member) => member.name === name);
        expected[at === -1 ? members.length : at] = { name, raw };
        const edited = setMember(text, name, raw);
        expect(rawMembers(edited)).toEqual(expected);
        expect(Object.entries(Object(valueIn(edited))).find(([key]) => key === name)?.[1]).toEqual(
          valueIn(raw),
        );
        expect(setMember(readJson(text), name, raw)).toBe(edited);
      }),
    );
  });

  test.each<[text: string, edited: string]>([
    ['{}', '{"n":1}'],
    ['{ }', '{ "n": 1 }'],
    ['{\n}', '{\n  "n": 1\n}'],
    ['  {\r\n  }', '  {\r\n    "n": 1\r\n  }'],
    ['{"a":2}', '{"a":2,"n":1}'],
    ['{"a": 2}', '{"a": 2, "n": 1}'],
    ['{ "a": 2 }', '{ "a": 2, "n": 1 }'],
    ['{"a":2, "b":3}', '{"a":2, "b":3, "n":1}'],
    ['{\n\t"a" : 2\n}\n', '{\n\t"a" : 2,\n\t"n" : 1\n}\n'],
    ['{\n  "a": 2,\n  "b": {"c":3}\n}', '{\n  "a": 2,\n  "b": {"c":3},\n  "n": 1\n}'],
    ['{ "a": 2\n, "b": 3\n}', '{ "a": 2\n, "b": 3\n, "n": 1\n}'],
    ['{"n":2,"n": 3 ,"a":4}', '{"n":2,"n": 1 ,"a":4}'],
    ['{"\\u006e":2}', '{"\\u006e":1}'],
    ['\ufeff{"a":2}', '\ufeff{"a":2,"n":1}'],
    ['{"a":{"n":2}}', '{"a":{"n":2},"n":1}'],
  ])('%j', (text, edited) => {
    expect(setMember(text, 'n', '1')).toBe(edited);
  });

  test.each(['', 'x', '1 2', '{', ',', '"a', '\ufeff1'])('a value that is no JSON: %j', (raw) => {
    expect(setMember('{"a":1}', 'a', raw)).toBe('{"a":1}');
  });
});

describe('removeMember', () => {
  test('removes that name and nothing else', () => {
    fc.assert(
      fc.property(object, names, fc.nat(), ({ text, members }, any, pick) => {
        const name = members[pick % (members.length + 1)]?.name ?? any;
        const edited = removeMember(text, name);
        expect(rawMembers(edited)).toEqual(members.filter((member) => member.name !== name));
        expect(valueIn(edited)).toBeTypeOf('object');
        if (!members.some((member) => member.name === name)) expect(edited).toBe(text);
      }),
    );
  });

  test.each<[text: string, edited: string]>([
    ['{"n":1}', '{}'],
    ['{\n  "n": 1\n}', '{}'],
    [' { "n": 1, "n": 2 } ', ' {} '],
    ['{"n":1,"a":2}', '{"a":2}'],
    ['{"a":2, "n":1}', '{"a":2}'],
    ['{\n  "a": 1,\n  "n": 2,\n  "b": 3\n}', '{\n  "a": 1,\n  "b": 3\n}'],
    ['{\n  "n": 1,\n  "n": 2,\n  "b": 3\n}', '{\n  "b": 3\n}'],
    ['{"a":1,"n":2,"b":3,"n":4}', '{"a":1,"b":3}'],
    ['{"a":{"n":1}}', '{"a":{"n":1}}'],
  ])('%j', (text, edited) => {
    expect(removeMember(text, 'n')).toBe(edited);
  });
});

describe('renameMember', () => {
  test('changes the name and keeps order and values', () => {
    fc.assert(
      fc.property(object, names, fc.nat(), ({ text, members }, to, pick) => {
        const name = members[pick % (members.length + 1)]?.name ?? 'a';
        const edited = renameMember(text, name, to);
        if (members.some((member) => member.name === to)) expect(edited).toBe(text);
        else
          expect(rawMembers(edited)).toEqual(
            members.map((member) => (member.name === name ? { ...member, name: to } : member)),
          );
      }),
    );
  });

  test.each<[text: string, edited: string]>([
    ['{"n" : 1, "a":2}', '{"m" : 1, "a":2}'],
    ['{"n":1,"n":2}', '{"m":1,"m":2}'],
    ['{"n":1,"m":2}', '{"n":1,"m":2}'],
    ['{"a":{"n":1}}', '{"a":{"n":1}}'],
  ])('%j', (text, edited) => {
    expect(renameMember(text, 'n', 'm')).toBe(edited);
  });
});

describe('dropDuplicates', () => {
  const nested: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      raws,
      fc
        .array(fc.tuple(fc.constantFrom('"a"', '"\\u0061"', '"b"', '"__proto__"'), blank, tie('value')), {
          maxLength: 5,
        })
        .map(
          (members) => `{${members.map(([name, space, raw]) => `${space}${name}:${space}${raw}`).join(',')}}`,
        ),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    ),
  })).value;

  test('reads the same, has no duplicates, and stays so', () => {
    fc.assert(
      fc.property(nested, (text) => {
        const edited = dropDuplicates(text);
        expect(JSON.parse(edited)).toEqual(JSON.parse(text));
        expect(readJson(edited).duplicates).toEqual([]);
        expect(dropDuplicates(edited)).toBe(edited);
      }),
    );
  });

  test.each<[text: string, edited: string]>([
    ['{"n":1,"n":2}', '{"n":2}'],
    ['{ "n": 1, "a": 1.0, "n": 9007199254740993 }', '{ "a": 1.0, "n": 9007199254740993 }'],
    ['{\n  "a": 1,\n  "n": 1,\n  "n": 2\n}', '{\n  "a": 1,\n  "n": 2\n}'],
    ['{"n":1,"n":2,"n":3,"b":4,"n":5,"b":6}', '{"n":5,"b":6}'],
    ['{"a":{"n":1,"n":2},"a":{"n":3,"n":4}}', '{"a":{"n":4}}'],
    ['[{"n":1,"n":2}]', '[{"n":2}]'],
    ['\ufeff{"n":1,"n":2}', '\ufeff{"n":2}'],
    ['{"n":1,"n":2} x', '{"n":1,"n":2} x'],
  ])('%j', (text, edited) => {
    expect(dropDuplicates(text)).toBe(edited);
  });

  test('whatever the depth', () => {
    const deep = `${'{"a":1,"a":'.repeat(20000)}0${'}'.repeat(20000)}`;
    expect(dropDuplicates(deep)).toBe(`${'{"a":'.repeat(20000)}0${'}'.repeat(20000)}`);
  });
});

test('a text that is no JSON object comes back as it is, and nothing throws', () => {
  const json = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '"a"',
    '1',
    '//',
    '/*',
    '\\',
    '\ufeff',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(json, { maxLength: 24 }).map((tokens) => tokens.join('')),
  );
  fc.assert(
    fc.property(text, names, text, (source, name, raw) => {
      const edits = [
        setMember(source, name, raw),
        removeMember(source, name),
        renameMember(source, name, 'to'),
        dropDuplicates(source),
      ];
      const { value } = readJson(source);
      if (typeof value !== 'object' || value === null) expect(edits).toEqual(edits.map(() => source));
      else for (const edited of edits) expect(readJson(edited).value).toBeTypeOf('object');
    }),
  );
});
