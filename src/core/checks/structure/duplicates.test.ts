import { describeCheck } from '../../testing/describeCheck.ts';
import { duplicates } from './duplicates.ts';

describeCheck(duplicates, [
  ['unique', { payload: { a: { b: 1 }, b: { b: 2 } } }, 'pass'],
  ['claim twice', { payload: '{"exp":1,"exp":2}' }, 'warn claim'],
  ['claim twice, once escaped', { payload: '{"exp":1,"\\u0065xp":2}' }, 'warn claim'],
  ['claim twice below', { payload: '{"a":{"b":1,"b":2,"b":3}}' }, 'warn claim'],
  ['parameter twice', { header: '{"alg":"HS256","alg":"none"}' }, 'fail parameter'],
  [
    'parameter and claim',
    { header: '{"alg":"HS256","alg":"none"}', payload: '{"a":1,"a":2}' },
    'fail parameter',
  ],
  [
    'member of a JSON serialization twice',
    { token: '{"payload":"e30","protected":"e30","signature":"","payload":"e31"}' },
    'fail member',
  ],
  [
    'member twice, nothing else to read',
    { token: '{"payload":"!","signature":"","signature":""}' },
    'fail member',
  ],
  ['nothing to read', { token: '' }, 'na unreadable'],
  [
    'nested beyond the stack',
    { payload: `${'['.repeat(100000)}{"a":1,"a":2}${']'.repeat(100000)}` },
    'warn claim',
  ],
]);
