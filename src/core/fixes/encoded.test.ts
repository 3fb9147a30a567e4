import { describeFixes, header, payload, signature, tokenOf } from '../testing/describeFixes.ts';
import { b64 } from '../testing/tokens.ts';
import { alphabet } from './alphabet.ts';
import { compactForm } from './compactForm.ts';
import { dots } from './dots.ts';
import { strayCharacters } from './strayCharacters.ts';
import { unusedBits } from './unusedBits.ts';

describeFixes(
  [alphabet, compactForm, dots, strayCharacters, unusedBits],
  [
    [
      'structure.base64url/whitespace',
      tokenOf(`${header}.\n${payload}.${signature.slice(0, 9)}\r\n${signature.slice(9)}\n`),
      'Remove the white space',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/whitespace',
      tokenOf(`${header}. ${payload}.${signature.slice(0, 9)} ${signature.slice(9)}`),
      'Remove the white space',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/whitespace',
      tokenOf(`${b64('{"alg":"RS256"}')}.${payload}.AAAA ${'A'.repeat(338)}`),
      'Remove the white space',
      `${b64('{"alg":"RS256"}')}.${payload}.${'A'.repeat(342)}`,
    ],
    [
      'structure.base64url/padding',
      tokenOf(`${b64('{"alg":"HS256" }')}==.${payload}=.${signature}=`),
      'Remove the = padding',
      `${b64('{"alg":"HS256" }')}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/illegal-character',
      tokenOf(`${header}.!${payload}.${signature}`),
      'Remove the !',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/illegal-character',
      tokenOf(`${header}.${payload.slice(0, 4)}€${payload.slice(4)}.${signature}`),
      'Remove the illegal characters',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/illegal-character',
      tokenOf(`${header}.${payload}.${signature.slice(0, 4)}\\\\${signature.slice(4)}`),
      'Remove the illegal characters',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/surrounding-text',
      tokenOf(`Bearer ${header}.${payload}.${signature}`),
      'Remove Bearer',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/surrounding-text',
      tokenOf(`Bearer Bearer ${header}.${payload}.${signature} `),
      'Remove Bearer',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/surrounding-text',
      tokenOf(`"${header}.${payload}.${signature}"`),
      'Remove the quotes',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/surrounding-text',
      tokenOf(`Authorization: Bearer ${header}.${payload}.${signature};`),
      'Remove the text around the token',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.base64url/standard-alphabet',
      tokenOf(`${header}.${payload}.+/${signature.slice(2)}`),
      'Write + and / as - and _',
      `${header}.${payload}.-_${signature.slice(2)}`,
    ],
    [
      'structure.canonical/unused-bits',
      tokenOf(`${header}.${payload}.AB`),
      'Clear the unused bits',
      `${header}.${payload}.AA`,
    ],
    [
      'structure.canonical/unused-bits',
      tokenOf(`${header}.${b64('{"sub":"ab"}').slice(0, -1)}${b64('{"sub":"ab"}').at(-1)}.AAB `),
      'Clear the unused bits',
      `${header}.${b64('{"sub":"ab"}')}.AAA `,
    ],
    [
      'structure.segments/json-serialization',
      tokenOf(JSON.stringify({ payload, protected: header, signature })),
      'Write as a compact token',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.segments/json-serialization',
      tokenOf(JSON.stringify({ payload, signatures: [{ protected: header, signature }] })),
      'Write as a compact token',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.segments/json-serialization',
      tokenOf(
        JSON.stringify({
          protected: b64('{"alg":"dir","enc":"A128GCM"}'),
          iv: 'AA',
          ciphertext: 'AQ',
          tag: 'Ag',
        }),
      ),
      'Write as a compact token',
      `${b64('{"alg":"dir","enc":"A128GCM"}')}..AA.AQ.Ag`,
    ],
    [
      'structure.segments/too-few',
      tokenOf(`${b64('{"alg":"none"}')}.${payload}`),
      'Add the last dot',
      `${b64('{"alg":"none"}')}.${payload}.`,
    ],
    [
      'structure.segments/too-many',
      tokenOf(`${header}.${payload}.${signature}.`),
      'Remove the last dot',
      `${header}.${payload}.${signature}`,
    ],
    [
      'structure.segments/too-many',
      tokenOf(`${header}.${payload}.${signature}...`),
      'Remove the last dots',
      `${header}.${payload}.${signature}`,
    ],
  ],
);
