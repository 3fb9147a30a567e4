import { describeFixes, expecting, HOUR_ON, headerOf, ID, payloadOf } from '../testing/describeFixes.ts';
import { NOW } from '../testing/tokens.ts';
import { addMissing } from './addMissing.ts';
import { asString } from './asString.ts';
import { expectedValue } from './expectedValue.ts';
import { newJti } from './newJti.ts';

describeFixes(
  [asString, newJti, expectedValue, addMissing],
  [
    [
      'claims.required/missing',
      expecting('{}', { require: ['exp', 'nbf', 'iat', 'jti', 'exp'] }),
      'Add exp, nbf, iat and jti',
      `{"exp":${HOUR_ON},"nbf":${NOW},"iat":${NOW},"jti":"${ID}"}`,
    ],
    [
      'claims.required/missing',
      expecting('{"iat":1}', { require: ['iat', 'sub'] }),
      'Add an empty sub',
      '{"iat":1,"sub":""}',
    ],
    [
      'claims.required/missing',
      expecting('{}', { require: ['constructor', 'auth_time'] }),
      'Add an empty constructor and auth_time',
      `{"constructor":"","auth_time":${NOW}}`,
    ],
    ['claims.aud/missing', expecting('{}', { audience: 'api' }), 'Set aud to api', '{"aud":"api"}'],
    [
      'claims.aud/mismatch',
      expecting('{"aud":"x"}', { audience: ['api', 'b"c'] }),
      'Set aud to b"c',
      '{"aud":"b\\"c"}',
    ],
    [
      'claims.aud/mismatch',
      expecting('{"aud":[ "x","\\u0079" ]}', { audience: 'api' }),
      'Add api to aud',
      '{"aud":[ "x","\\u0079", "api" ]}',
    ],
    [
      'claims.aud/mismatch',
      expecting('{"aud":["x"]}', { audience: 'api' }),
      'Add api to aud',
      '{"aud":["x","api"]}',
    ],
    [
      'claims.aud/mismatch',
      expecting('{"aud":[]}', { audience: 'api' }),
      'Add api to aud',
      '{"aud":["api"]}',
    ],
    [
      'claims.aud/not-a-string',
      expecting('{"aud":12345678901234567890}', { audience: 'api' }),
      'Write aud as a string',
      '{"aud":"12345678901234567890"}',
    ],
    [
      'claims.aud/not-a-string',
      expecting('{"aud":["x",7]}', { audience: 'api' }),
      'Write aud as a string',
      '{"aud":["x","7"]}',
    ],
    [
      'claims.aud/not-a-string',
      expecting('{"aud":{}}', { audience: 'api' }),
      'Set aud to api',
      '{"aud":"api"}',
    ],
    ['claims.iss/missing', expecting('{}', { issuer: 'i' }), 'Set iss to i', '{"iss":"i"}'],
    [
      'claims.iss/mismatch',
      expecting('{"iss":"https://i/"}', { issuer: 'https://i' }),
      'Set iss to https://i',
      '{"iss":"https://i"}',
    ],
    [
      'claims.iss/not-a-string',
      expecting('{"iss":42}', { issuer: 'i' }),
      'Write iss as a string',
      '{"iss":"42"}',
    ],
    ['claims.iss/not-a-string', expecting('{"iss":42}', { issuer: 'i' }), 'Set iss to i', '{"iss":"i"}'],
    ['claims.sub/missing', expecting('{}', { subject: 's' }), 'Set sub to s', '{"sub":"s"}'],
    ['claims.sub/mismatch', expecting('{"sub":"t"}', { subject: 's' }), 'Set sub to s', '{"sub":"s"}'],
    [
      'claims.sub/not-a-string',
      payloadOf('{"sub": 9007199254740993}'),
      'Write sub as a string',
      '{"sub": "9007199254740993"}',
    ],
    ['claims.jti/not-a-string', payloadOf('{"jti":-1}'), 'Write jti as a string', '{"jti":"-1"}'],
    ['claims.jti/not-a-string', payloadOf('{"jti":null}'), 'Set jti to a new id', `{"jti":"${ID}"}`],
    [
      'header.kid/not-a-string',
      headerOf('{"alg":"HS256","kid":7}'),
      'Write kid as a string',
      '{"alg":"HS256","kid":"7"}',
    ],
    [
      'header.typ/missing',
      { policy: { options: { typ: 'at+jwt' } } },
      'Set typ to at+jwt',
      '{"alg":"HS256","typ":"at+jwt"}',
    ],
    [
      'header.typ/mismatch',
      { header: '{"typ":"JWT","alg":"HS256"}', policy: { options: { typ: 'at+jwt' } } },
      'Set typ to at+jwt',
      '{"typ":"at+jwt","alg":"HS256"}',
    ],
    [
      'claims.age/no-iat',
      expecting('{"a": 1}', { options: { max_age: 60 } }),
      'Add iat',
      `{"a": 1, "iat": ${NOW}}`,
    ],
  ],
);
