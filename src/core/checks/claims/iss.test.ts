import { describeCheck } from '../../testing/describeCheck.ts';
import { iss } from './iss.ts';

const scene = (value: unknown, issuer: string | string[] | null) => ({
  payload: { iss: value },
  policy: { issuer },
});

describeCheck(iss, [
  ['equal', scene('https://i.example', 'https://i.example'), 'pass'],
  ['one of the list', scene('b', ['a', 'b']), 'pass'],
  ['differs by a slash', scene('https://i.example/', 'https://i.example'), 'fail mismatch'],
  ['differs in case', scene('https://I.example', 'https://i.example'), 'fail mismatch'],
  ['empty list of the policy', scene('a', []), 'fail mismatch'],
  ['number', scene(7, '7'), 'fail not-a-string'],
  ['missing', { policy: { issuer: 'a' } }, 'fail missing'],
  ['not constrained', scene(7, null), 'na not-constrained'],
  [
    'switched off',
    { payload: { iss: 'x' }, policy: { issuer: 'a', options: { verify_iss: false } } },
    'na switched-off',
  ],
]);
