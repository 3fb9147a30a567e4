import { describeCheck } from '../../testing/describeCheck.ts';
import { b64 } from '../../testing/tokens.ts';
import { base64url } from './base64url.ts';

const token = `${b64('{"alg":"HS256"}')}.${b64('{"sub":"a"}')}.c2ln`;
const inside = (text: string) => token.replace('.c2ln', `.c2${text}ln`);

describeCheck(base64url, [
  ['well-formed', { token }, 'pass'],
  ['padding', { token: `${token.slice(0, -1)}==` }, 'fail padding'],
  ['standard alphabet', { token: inside('+') }, 'fail standard-alphabet'],
  ['a foreign character', { token: inside('!') }, 'fail illegal-character'],
  ['a letter beyond ASCII', { token: inside('é') }, 'fail illegal-character'],
  ['a line break inside', { token: inside('\n') }, 'fail whitespace'],
  ['a space in front', { token: ` ${token}` }, 'fail whitespace'],
  ['a no-break space at the end', { token: `${token}\u00a0` }, 'fail whitespace'],
  ['a scheme in front', { token: `Bearer ${token}` }, 'fail surrounding-text'],
  ['quotes', { token: `"${token}"` }, 'fail surrounding-text'],
  ['a comma at the end', { token: `${token},` }, 'fail surrounding-text'],
  ['an impossible length', { token: `${token}X` }, 'fail length'],
]);
