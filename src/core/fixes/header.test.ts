import { describeFixes, headerOf } from '../testing/describeFixes.ts';
import { algSpelling } from './algSpelling.ts';
import { b64 } from './b64.ts';
import { crit } from './crit.ts';

describeFixes(
  [algSpelling, b64, crit],
  [
    ['header.alg/unknown', headerOf('{"alg":"hs256"}'), 'Set alg to HS256', '{"alg":"HS256"}'],
    [
      'header.alg/unknown',
      headerOf('{"typ":"JWT", "alg":"RS-256"}'),
      'Set alg to RS256',
      '{"typ":"JWT", "alg":"RS256"}',
    ],
    ['header.alg/unknown', headerOf('{"alg":" eddsa"}'), 'Set alg to EdDSA', '{"alg":"EdDSA"}'],
    ['header.alg/unknown', headerOf('{"alg":"HmacSHA512"}'), 'Set alg to HS512', '{"alg":"HS512"}'],
    [
      'header.alg/unknown',
      headerOf('{"alg":"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"}'),
      'Set alg to RS256',
      '{"alg":"RS256"}',
    ],
    ['header.crit/empty', headerOf('{"alg":"HS256","crit":[]}'), 'Remove crit', '{"alg":"HS256"}'],
    [
      'header.crit/not-a-list',
      headerOf('{"alg":"HS256","b64":true,"crit":"b64"}'),
      'Write crit as a list',
      '{"alg":"HS256","b64":true,"crit":["b64"]}',
    ],
    [
      'header.crit/not-a-name',
      headerOf('{"alg":"HS256","b64":true,"crit":["b64",1]}'),
      'Remove 1 from crit',
      '{"alg":"HS256","b64":true,"crit":["b64"]}',
    ],
    [
      'header.crit/duplicate',
      headerOf('{"alg":"HS256","b64":true,"crit":["b64","b64"]}'),
      'Name each extension once',
      '{"alg":"HS256","b64":true,"crit":["b64"]}',
    ],
    [
      'header.crit/standard-parameter',
      headerOf('{"crit":["alg"],"alg":"HS256"}'),
      'Remove crit',
      '{"alg":"HS256"}',
    ],
    [
      'header.crit/not-in-header',
      headerOf('{"alg":"HS256","crit":["x","y"]}'),
      'Remove crit',
      '{"alg":"HS256"}',
    ],
    [
      'header.b64/not-critical',
      headerOf('{"alg":"HS256","b64":true}'),
      'Add b64 to crit',
      '{"alg":"HS256","b64":true,"crit":["b64"]}',
    ],
    [
      'header.b64/not-critical',
      headerOf('{"alg":"HS256","b64":true,"x":1,"crit":["x"]}'),
      'Add b64 to crit',
      '{"alg":"HS256","b64":true,"x":1,"crit":["x","b64"]}',
    ],
    ['header.b64/not-a-boolean', headerOf('{"alg":"HS256","b64":"true"}'), 'Remove b64', '{"alg":"HS256"}'],
  ],
);
