import { describeCheck } from '../../testing/describeCheck.ts';
import { required } from './required.ts';

const scene = (payload: unknown, require: string[]) => ({ payload, policy: { require } });

describeCheck(required, [
  ['there', scene({ role: 'x', exp: 1 }, ['role', 'exp']), 'pass'],
  ['there, though null', scene({ role: null }, ['role']), 'pass'],
  ['missing', scene({ role: 'x' }, ['role', 'jti']), 'fail missing'],
  ['prototype name', scene({}, ['toString']), 'fail missing'],
  [
    'in the header only',
    { header: { alg: 'HS256', kid: 'a' }, policy: { require: ['kid'] } },
    'fail missing',
  ],
  ['nothing required', {}, 'na not-constrained'],
  ['no claims set', scene('[]', ['role']), 'na no-claims-set'],
]);
