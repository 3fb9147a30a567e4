import { describeCheck } from '../../testing/describeCheck.ts';
import { b64, compact } from '../../testing/tokens.ts';
import { segments } from './segments.ts';

const header = b64('{"alg":"HS256"}');
const payload = b64('{"sub":"a"}');
const jwe = b64('{"alg":"dir","enc":"A256GCM"}');

describeCheck(segments, [
  ['three segments', {}, 'pass jws'],
  ['detached payload', { token: `${header}..c2ln` }, 'pass detached'],
  ['JWE', { token: `${jwe}..aXY.Y3Q.dGFn` }, 'pass jwe'],
  ['JWE without an initialization vector', { token: `${jwe}...Y3Q.dGFn` }, 'fail empty-iv'],
  ['JWE without a tag', { token: `${jwe}..aXY.Y3Q.` }, 'fail empty-tag'],
  ['nothing', { token: '' }, 'fail empty'],
  ['white space only', { token: ' \n' }, 'fail empty'],
  ['one word', { token: 'undefined' }, 'fail too-few'],
  ['two segments', { token: `${header}.${payload}` }, 'fail too-few'],
  ['four segments', { token: `${header}.${payload}.c2ln.eA` }, 'fail too-many'],
  ['five segments of a JWS', { token: `${header}.${payload}.c2ln.eA.eA` }, 'fail too-many'],
  ['empty header', { token: `.${payload}.c2ln` }, 'fail empty-header'],
  ['empty signature', { token: `${header}.${payload}.` }, 'fail empty-signature'],
  ['empty signature of an unsecured token', { header: { alg: 'none' }, signature: '' }, 'pass jws'],
  ['SD-JWT', { token: `${compact({ alg: 'ES256' }, {})}~WyJzIiwiYSJd~` }, 'unknown disclosures-not-judged'],
  [
    'JWS JSON serialization',
    { token: JSON.stringify({ protected: header, payload, signature: 'c2ln' }) },
    'fail json-serialization',
  ],
]);
