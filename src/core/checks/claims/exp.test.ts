import { describeCheck } from '../../testing/describeCheck.ts';
import { NOW } from '../../testing/tokens.ts';
import { exp } from './exp.ts';

const at = (value: unknown, leeway = 0) => ({ payload: { exp: value }, policy: { leeway } });

describeCheck(exp, [
  ['one second left', at(NOW + 1), 'pass'],
  ['now', at(NOW), 'fail expired'],
  ['an hour ago', at(NOW - 3600), 'fail expired'],
  ['zero', at(0), 'fail expired'],
  ['fraction left', at(NOW + 0.4), 'pass'],
  ['fraction of the clock counts', { ...at(NOW + 0.4), now: NOW + 0.4 }, 'fail expired'],
  ['inside the leeway', at(NOW - 29, 30), 'pass'],
  ['at the edge of the leeway', at(NOW - 30, 30), 'fail expired'],
  ['negative leeway', at(NOW + 5, -10), 'fail expired'],
  ['beyond doubles', { payload: '{"exp":1e400}' }, 'pass'],
  ['far below doubles', { payload: '{"exp":-1e400}' }, 'fail expired'],
  ['the last of duplicates', { payload: `{"exp":${NOW + 9},"exp":1}` }, 'fail expired'],
  ['numeric string', at(String(NOW + 9)), 'fail not-a-number'],
  ['null', at(null), 'fail not-a-number'],
  ['true', at(true), 'fail not-a-number'],
  ['absent', {}, 'na absent'],
  ['another case', { payload: { EXP: 1 } }, 'na absent'],
  ['switched off', { ...at(1), policy: { options: { verify_exp: false } } }, 'na switched-off'],
  ['no claims set', { payload: '[]' }, 'na no-claims-set'],
  ['detached', { token: 'eyJhbGciOiJIUzI1NiJ9..c2ln' }, 'na detached-payload'],
  ['encrypted', { token: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn' }, 'na encrypted'],
]);
