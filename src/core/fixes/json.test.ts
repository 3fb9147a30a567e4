import {
  describeFixes,
  header,
  headerOf,
  payload,
  payloadOf,
  signature,
  tokenOf,
} from '../testing/describeFixes.ts';
import { b64, factsOf } from '../testing/tokens.ts';
import { asUtf8 } from './asUtf8.ts';
import { duplicates } from './duplicates.ts';
import { emptyPayload } from './emptyPayload.ts';
import { jsonEnds } from './jsonEnds.ts';
import { lenientJson } from './lenientJson.ts';
import { quotedJson } from './quotedJson.ts';

/** `{"a":1}` in UTF-16, the lower byte first. */
const utf16 = Uint8Array.from([...'{"a":1}'].flatMap((char) => [char.charCodeAt(0), 0]));

describeFixes(
  [asUtf8, duplicates, emptyPayload, jsonEnds, lenientJson, quotedJson],
  [
    [
      'structure.duplicates/parameter',
      headerOf('{"kid":"a","alg":"HS256","kid":"b"}'),
      'Remove the duplicate kid',
      '{"alg":"HS256","kid":"b"}',
    ],
    [
      'structure.duplicates/claim',
      payloadOf('{"sub":1.0, "sub":"a", "x":{"y":1,"y":2}}'),
      'Remove the duplicates, keep the last',
      '{"sub":"a", "x":{"y":2}}',
    ],
    [
      'structure.duplicates/claim',
      payloadOf('{"sub":"a","sub":"b","sub":"c"}'),
      'Remove the duplicate sub',
      '{"sub":"c"}',
    ],
    [
      'structure.duplicates/member',
      tokenOf(`{"payload":"x","protected":"${header}","payload":"${payload}","signature":"AA"}`),
      'Remove the duplicate payload',
      `{"protected":"${header}","payload":"${payload}","signature":"AA"}`,
    ],
    [
      'structure.object/not-an-object',
      payloadOf('"{\\"sub\\":1.0}"'),
      'Take the payload out of its quotes',
      '{"sub":1.0}',
    ],
    [
      'structure.object/empty-payload',
      { token: `${header}..${signature}`, key: factsOf({ answer: 'pass' }) },
      'Set the payload to {}',
      '{}',
    ],
    ['structure.json/bom', payloadOf('\ufeff{"sub":1.0}'), 'Remove the byte order mark', '{"sub":1.0}'],
    [
      'structure.json/trailing-text',
      payloadOf('{"sub":1.0} }'),
      'Remove the text behind the JSON',
      '{"sub":1.0} ',
    ],
    ['structure.json/trailing-text', payloadOf('{"sub":1.0} // to do'), 'Remove comments', '{"sub":1.0} '],
    [
      'structure.json/syntax',
      payloadOf('{"sub":1.0, /* a */ "aud":["x", ], }'),
      'Remove comments and trailing commas',
      '{"sub":1.0,  "aud":["x" ] }',
    ],
    ['structure.json/syntax', headerOf('{"alg":"HS256",}'), 'Remove trailing commas', '{"alg":"HS256"}'],
    [
      'structure.json/syntax',
      tokenOf(`${header}.${b64(utf16)}.AA`),
      'Read the payload as UTF-16, write UTF-8',
      '{"a":1}',
    ],
    [
      'structure.utf8/invalid',
      tokenOf(`${header}.${b64(Uint8Array.of(0xfe, 0xff, 0, 0x7b, 0, 0x7d))}.AA`),
      'Read the payload as UTF-16, write UTF-8',
      '{}',
    ],
    [
      'structure.utf8/invalid',
      tokenOf(`${header}.${b64(Uint8Array.from('{"n":"é"}', (c) => c.charCodeAt(0)))}.AA`),
      'Read the payload as Latin-1, write UTF-8',
      '{"n":"é"}',
    ],
  ],
);
