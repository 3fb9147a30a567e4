import { describeFixes, expecting, HOUR_ON, MS, payloadOf } from '../testing/describeFixes.ts';
import { NOW } from '../testing/tokens.ts';
import { dateAsNumber } from './dateAsNumber.ts';
import { dateNow } from './dateNow.ts';
import { expInAnHour } from './expInAnHour.ts';
import { inSeconds } from './inSeconds.ts';

describeFixes(
  [inSeconds, dateAsNumber, dateNow, expInAnHour],
  [
    [
      'claims.milliseconds/milliseconds',
      payloadOf(`{"a":1.0, "exp":${MS}}`),
      'Divide exp by 1000',
      `{"a":1.0, "exp":${NOW}}`,
    ],
    [
      'claims.milliseconds/microseconds',
      payloadOf(`{"iat":${MS}, "exp":${MS}999}`),
      'Write exp and iat in seconds',
      `{"iat":${NOW}, "exp":${NOW}}`,
    ],
    [
      'claims.milliseconds/milliseconds',
      payloadOf(`{"iat":1.7e12,"exp":1700000000001}`),
      'Divide exp and iat by 1000',
      '{"iat":1700000000,"exp":1700000000}',
    ],
    [
      'claims.milliseconds/milliseconds',
      payloadOf(`{"nbf":1700000000999.5,"auth_time":${MS}}`),
      'Divide nbf and auth_time by 1000',
      `{"nbf":1700000000,"auth_time":${NOW}}`,
    ],
    [
      'claims.milliseconds/microseconds',
      payloadOf('{"exp":1700000000000000}'),
      'Divide exp by 1,000,000',
      '{"exp":1700000000}',
    ],
    [
      'claims.milliseconds/nanoseconds',
      payloadOf('{"exp":1700000000000000001}'),
      'Divide exp by 1,000,000,000',
      '{"exp":1700000000}',
    ],
    [
      'claims.nbf/not-yet-valid',
      payloadOf('{"nbf":1700000000000}'),
      'Divide nbf by 1000',
      '{"nbf":1700000000}',
    ],
    [
      'claims.iat/in-the-future',
      payloadOf('{"iat":1700000000000}'),
      'Divide iat by 1000',
      '{"iat":1700000000}',
    ],
    [
      'claims.exp/expired',
      payloadOf('{ "id": 12345678901234567890, "exp": 1 }'),
      'Set exp to 1 hour from now',
      `{ "id": 12345678901234567890, "exp": ${HOUR_ON} }`,
    ],
    [
      'claims.exp/expired',
      { payload: { exp: 5 }, now: NOW + 0.9 },
      'Set exp to 1 hour from now',
      `{"exp":${HOUR_ON}}`,
    ],
    [
      'claims.exp/expired',
      payloadOf(`{"exp":5,"nbf":${NOW + 9000}}`),
      'Set exp to 1 hour after nbf',
      `{"exp":${NOW + 12600},"nbf":${NOW + 9000}}`,
    ],
    [
      'claims.exp/expired',
      payloadOf(`{"exp":5,"nbf":${MS}}`),
      'Set exp to 1 hour from now',
      `{"exp":${HOUR_ON},"nbf":${MS}}`,
    ],
    [
      'claims.exp/expired',
      payloadOf('{"exp":5,"nbf":1e400}'),
      'Set exp to 1 hour from now',
      `{"exp":${HOUR_ON},"nbf":1e400}`,
    ],
    [
      'claims.exp/expired',
      expecting('{"exp":5}', { leeway: -60 }),
      'Set exp to 1 hour from now',
      `{"exp":${HOUR_ON}}`,
    ],
    [
      'claims.exp/not-a-number',
      payloadOf(`{"exp": "${NOW + 9}"}`),
      'Write exp as a number',
      `{"exp": ${NOW + 9}}`,
    ],
    ['claims.exp/not-a-number', payloadOf('{"exp":"-007.50"}'), 'Write exp as a number', '{"exp":-7.50}'],
    ['claims.exp/not-a-number', payloadOf('{"exp":" 1.75e9 "}'), 'Write exp as a number', '{"exp":1.75e9}'],
    [
      'claims.exp/not-a-number',
      payloadOf('{"exp":"2025-06-15T15:06:40.5Z"}'),
      'Write exp as seconds since 1970',
      `{"exp":${NOW}}`,
    ],
    [
      'claims.exp/not-a-number',
      payloadOf('{"exp":null}'),
      'Set exp to 1 hour from now',
      `{"exp":${HOUR_ON}}`,
    ],
    [
      'claims.nbf/not-a-number',
      payloadOf('{"nbf":"2025-06-15T17:06:40+02:00"}'),
      'Write nbf as seconds since 1970',
      `{"nbf":${NOW}}`,
    ],
    ['claims.nbf/not-a-number', payloadOf('{"nbf":[]}'), 'Set nbf to now', `{"nbf":${NOW}}`],
    ['claims.iat/not-a-number', payloadOf('{"iat":"0"}'), 'Write iat as a number', '{"iat":0}'],
    [
      'claims.iat/not-a-number',
      payloadOf('{"iat":"2025-99-99T00:00:00Z"}'),
      'Set iat to now',
      `{"iat":${NOW}}`,
    ],
    ['claims.nbf/not-yet-valid', payloadOf(`{"nbf":${NOW + 99}}`), 'Set nbf to now', `{"nbf":${NOW}}`],
    [
      'claims.nbf/not-yet-valid',
      expecting(`{"nbf":${NOW + 99}}`, { leeway: -10 }),
      'Set nbf to now',
      `{"nbf":${NOW - 10}}`,
    ],
    [
      'claims.iat/in-the-future',
      { payload: { iat: NOW + 99 }, now: NOW + 0.5 },
      'Set iat to now',
      `{"iat":${NOW}}`,
    ],
    [
      'claims.age/too-old',
      expecting('{"iat":1}', { options: { max_age: 60 } }),
      'Set iat to now',
      `{"iat":${NOW}}`,
    ],
    [
      'claims.age/not-a-number',
      expecting('{"iat":"1749999999"}', { options: { max_age: 60 } }),
      'Write iat as a number',
      '{"iat":1749999999}',
    ],
    [
      'claims.age/not-a-number',
      expecting('{"iat":true}', { options: { max_age: 60 } }),
      'Set iat to now',
      `{"iat":${NOW}}`,
    ],
  ],
);
