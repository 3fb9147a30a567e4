import { describeCheck } from '../../testing/describeCheck.ts';
import { aud } from './aud.ts';

const scene = (value: unknown, audience: string | string[] | null, strict = false) => ({
  payload: { aud: value },
  policy: { audience, options: { strict_aud: strict } },
});

describeCheck(aud, [
  ['equal', scene('api', 'api'), 'pass'],
  ['in the list', scene(['web', 'api'], 'api'), 'pass'],
  ['lists overlap', scene(['web', 'api'], ['x', 'api']), 'pass'],
  ['differs', scene('api/', 'api'), 'fail mismatch'],
  ['differs in case', scene('API', 'api'), 'fail mismatch'],
  ['empty list of the policy', scene('api', []), 'fail mismatch'],
  ['number', scene(42, '42'), 'fail not-a-string'],
  ['number beside the match', scene(['api', 42], 'api'), 'fail not-a-string'],
  ['null', scene(null, 'api'), 'fail not-a-string'],
  ['missing', { policy: { audience: 'api' } }, 'fail missing'],
  ['strict and equal', scene('api', 'api', true), 'pass'],
  ['strict, a list', scene(['api'], 'api', true), 'fail not-a-single-string'],
  ['strict, the policy has a list', scene('api', ['api'], true), 'fail not-a-single-string'],
  ['not constrained', scene(42, null), 'na not-constrained'],
  [
    'switched off',
    { payload: { aud: 'x' }, policy: { audience: 'api', options: { verify_aud: false } } },
    'na switched-off',
  ],
]);
