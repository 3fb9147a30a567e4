import { describeCheck } from '../../testing/describeCheck.ts';
import { b64 } from '../../testing/tokens.ts';
import { utf8 } from './utf8.ts';

const withPayload = (bytes: number[]) => ({
  token: `${b64('{"alg":"HS256"}')}.${b64(new Uint8Array(bytes))}.c2ln`,
});

describeCheck(utf8, [
  ['UTF-8', { payload: { name: 'Jürgen ✓' } }, 'pass'],
  ['Latin-1', withPayload([0x7b, 0xe9, 0x7d]), 'fail invalid'],
  ['overlong slash', withPayload([0xc0, 0xaf]), 'fail invalid'],
  ['cut sequence', withPayload([0x7b, 0xe2, 0x9c]), 'fail invalid'],
]);
