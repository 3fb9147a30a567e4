import { expect, test } from 'vitest';
import { pathAt } from './path.ts';

test.each<[marked: string, path: (string | number)[]]>([
  ['{"e|xp":1}', ['exp']],
  ['{"exp":|1}', ['exp']],
  ['{"exp":1,"aud":["a","|b"]}', ['aud', 1]],
  ['{"cnf":{"jkt":"|x"}}', ['cnf', 'jkt']],
  ['{"cnf":{"|jkt":"x"}}', ['cnf', 'jkt']],
  ['|{"exp":1}', []],
  ['{|}', []],
  ['{"exp": 1, |}', []],
  ['{"exp":1,"au|', ['au']],
  ['{"constructor":|1}', ['constructor']],
  ['[1,|2]', [1]],
  ['|', []],
  ['not json|', []],
])('%s', (marked, path) => {
  const offset = marked.indexOf('|');
  expect(pathAt(marked.replace('|', ''), offset)).toEqual(path);
});
