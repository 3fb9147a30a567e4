import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf } from '../../testing/tokens.ts';
import { duplicateKid } from './duplicateKid.ts';

type Shape = [kty: 'RSA' | 'EC' | 'oct', kid: string | undefined, thumbprint: string];
/** A set of keys, each by its type, its kid and its thumbprint; `fitting` those that the token's kid and alg left, by index. */
const set = (shapes: Shape[], fitting: number[] = [], by: 'kid' | 'fit' = 'kid') => {
  const keys = shapes.map(([kty, kid, thumbprint], index) => ({
    ...keyOf({ kty, ...(kid === undefined ? {} : { kid }) }, 2048, index),
    thumbprint,
  }));
  const candidates = keys.filter(({ index }) => fitting.includes(index));
  return { key: { ...factsOf({}, keys), selection: { candidates, by, kidMiss: false, rejected: [] } } };
};
const two: Shape[] = [
  ['RSA', 'a', '1'],
  ['RSA', 'a', '2'],
];

describeCheck(duplicateKid, [
  ['two kids', set([two[0], ['RSA', 'b', '2']] as Shape[]), 'pass'],
  [
    'no kids',
    set([
      ['RSA', undefined, '1'],
      ['RSA', undefined, '2'],
    ]),
    'pass',
  ],
  [
    'the same key without a kid',
    set([
      ['RSA', undefined, '1'],
      ['RSA', 'a', '1'],
    ]),
    'pass',
  ],
  ['two keys that fit have the token’s kid', set(two, [0, 1]), 'warn different'],
  ['two keys have the token’s kid, and one fits', set(two, [1]), 'info told-apart'],
  ['two keys have another kid than the token’s', set([...two, ['RSA', 'b', '3']], [2]), 'info told-apart'],
  ['the token has no kid', set(two, [0, 1], 'fit'), 'info told-apart'],
  [
    'one key twice',
    set(
      [
        ['RSA', 'a', '1'],
        ['RSA', 'a', '1'],
      ],
      [0, 1],
    ),
    'info repeated',
  ],
  [
    'one key twice, and two keys under another kid',
    set([['RSA', 'b', '3'], ['RSA', 'b', '3'], ...two]),
    'info told-apart',
  ],
  ['nothing was chosen from', { key: { ...set(two).key, selection: null } }, 'info told-apart'],
  ['one key', set([['RSA', 'a', '1']]), 'na one-key'],
  ['no key', { key: factsOf({}, []) }, 'na no-key'],
  ['worker still at it', {}, 'na no-key'],
  ['unsecured', { header: { alg: 'none' }, ...set(two) }, 'na unsecured'],
]);
