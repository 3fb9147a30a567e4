import { describe, expect, test } from 'vitest';
import { base64, jws, noise, wrap } from '../../testing/pastes.ts';
import { b64, compact } from '../../testing/tokens.ts';
import { findTokens } from './index.ts';

const A = jws('HS256', 32, 1);
const B = jws('ES256', 64, 2);
const R = jws('RS256', 256, 3, { sub: 'r', name: 'Zoë', iss: 'https://login.example.com/v2.0' });
const [AH = '', AP = '', AS = ''] = A.split('.');
const UNSECURED = compact({ alg: 'none' }, { sub: 'u' }, '');
const UNKNOWN = `${b64('{"alg":"XY9"}')}.${AP}.${noise(33, 77)}`;
const [start, rest] = [A.slice(0, 50), A.slice(50)];
const uri = encodeURIComponent;
const serialized = JSON.stringify({ payload: AP, protected: AH, signature: AS });
const general = JSON.stringify({ payload: AP, signatures: [{ protected: AH, signature: AS }] });
const supabase = base64(JSON.stringify({ access_token: A, user: { id: 1 } })).replace(/=+$/, '');
const caret = `--data-raw "^{^\\^"id_token^\\^":^\\^"${B}^\\^"^}"`;
const har = {
  log: {
    entries: [
      {
        request: {
          url: `https://a.test/?t=${A}`,
          headers: [{ name: 'Authorization', value: `Bearer ${R}` }],
        },
        response: { content: { text: base64(JSON.stringify({ id_token: B })), encoding: 'base64' } },
      },
      { request: { headers: [{ name: 'Cookie', value: `x=1; t=${A}` }] } },
    ],
  },
};

type Row = readonly [name: string, text: string, ...tokens: string[]];
const found = (text: string) => findTokens(text).tokens.map(({ token }) => token);
const finds = (rows: readonly Row[]) =>
  test.each(rows.map(([name, ...row]) => [name, row] as const))('%s', (_, [text, ...tokens]) => {
    expect(found(text)).toEqual(tokens);
  });

describe('cookies and commands', () => {
  finds([
    ['Set-Cookie, twice', `Set-Cookie: s=${A}; Path=/; Secure\nSet-Cookie: r=${B}; Domain=.a.test`, A, B],
    ['Set-Cookie, joined', `set-cookie: a=${A}; Path=/, b=${B}; HttpOnly`, A, B],
    ['numbers with dots beside it', `Cookie: _ga=GA1.2.123.456; jwt=${A}; c=aGVsbG8.d29ybGQ.Zm9v`, A],
    ['marked base64', `Cookie: sb-auth-token=base64-${supabase}`, A],
    ['encoded JSON', `Cookie: auth=${uri(`j:${JSON.stringify({ token: A })}`)}; x=y`, A],
    [
      'a cookie file',
      `.a.test\tTRUE\t/\tTRUE\t1789\ts\t${A}\n#HttpOnly_.a.test\tTRUE\t/\tTRUE\t1\tt\t${B}`,
      A,
      B,
    ],
    ['curl', `curl a.test \\\n -H 'authorization: Bearer ${R}' \\\n -b 't=${A}' -d '{"t":"${B}"}'`, R, A, B],
    ['curl for cmd', `curl ^"a.test^" ^\r\n  -H ^"authorization: Bearer ${R}^" ^\r\n  ${caret}`, R, B],
    ['PowerShell', `-Headers @{\n"authorization"="Bearer ${R}"\n} \`\n-Body "{\`"t\`":\`"${A}\`"}"`, R, A],
    ['a command folded inside', `-H "Authorization: Bearer ${start}\\\n${rest}" a.test`, A],
    ['curl -v', `> authorization: Bearer ${A}\n>\n< set-cookie: t=${B}; Path=/\n<\n{"t":"${R}"}`, A, B, R],
    [
      'fetch',
      `fetch("a", {\n  "headers": {"authorization": "Bearer ${A}"},\n  "body": "{\\"t\\":\\"${B}\\"}"})`,
      A,
      B,
    ],
  ]);
});

describe('addresses, messages and logs', () => {
  finds([
    [
      'nested addresses',
      `https://a.test/?u=${uri(`https://b.test/?u=${uri(`https://c.test/#t=${A}&z`)}`)}`,
      A,
    ],
    ['every character encoded', `?t=${[...A].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')}&x`, A],
    ['a link rewritten by a filter', `https://f.test/v3/__https://a.test/?t=${A}__;!!x$`, A],
    ['base64url in state', `https://a.test/?state=${b64(JSON.stringify({ t: A }))}&x=1`, A],
    ['behind a dotted name', `Sec-WebSocket-Protocol: base64url.bearer.k8s.io.${b64(A)}, x.k8s.io`, A],
    ['dots for spaces, as in a packet dump', `Authorization:.Bearer.${A}..Host:.a.test`, A],
    [
      'chunks of a body',
      `Transfer-Encoding: chunked\r\n\r\n40\r\n{"t":"${start}\r\n80\r\n${rest}"}\r\n0\r\n`,
      A,
    ],
    ['a folded header', `Authorization: Bearer\r\n ${start}\r\n ${rest}\r\nAccept: */*`, A],
    ['a HAR file', JSON.stringify(har, null, 2), A, R, B],
    ['colours between segments', `\\x1b[31m${AH}\\x1b[0m.\\x1b[35m${AP}\\x1b[0m.${AS}`, A],
    ['JSON in JSON in JSON', JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ t: A }) }) }), A],
    ['times before wrapped lines', wrap(A, 60, '\n').replace(/^/gm, '2026-01-02T03:04:05.6Z '), A],
    ['a container before wrapped lines', `api-1  | ${wrap(A, 60, '\napi-1  | ')}`, A],
    ['a log wrapped at 80', wrap(`03:04:05 WARN access_token=${A} id_token=${R} done`, 80, '\n'), A, R],
    ['numbered lines', `12\t${start}\n13\t${rest}`, A],
    ['a right border', wrap(A, 50, '\u2502\n'), A],
    ['marks of wrapped lines', `${start}\u21a9\n\u21aa ${rest}`, A],
    ['a secret with a newline', `data:\n  token: ${base64(`${A}\n`)}\n  id: "${base64(B)}"`, A, B],
    ['docker credentials', `.dockerconfigjson: ${base64(JSON.stringify({ auth: base64(`u:${A}`) }))}`, A],
  ]);
});

describe('literals of programming languages', () => {
  finds([
    ['Python', `t = (\n    b"${wrap(R, 70, '"\n    b"')}"\n)`, R],
    ['Python, one line', `t = f"${start}" r'${rest}'`, A],
    ['comments between', `t = ("${AH}."  # header\n     "${AP}."  # payload\n     "${AS}")`, A],
    ['comments behind operators', `'${AH}.' + // header\n  '${AP}.' + /* payload */\n  '${AS}';`, A],
    ['other quotes', `'${start}' + "${rest}"`, A],
    ['added by a statement', `t = "${start}"\nt += "${rest}"`, A],
    ['appended by a call', `new StringBuilder("${start}").append("${rest}")`, A],
    ['concat!', `concat!("${start}", "${rest}")`, A],
    ['an array of segments, joined', `["${AH}", "${AP}", "${AS}"].join(".")`, A],
    ['segments joined by Python', `".".join(['${AH}', '${AP}', '${AS}'])`, A],
    ['an array of pieces with their dots', `[\n  '${AH}.',\n  '${AP}.',\n  '${AS}',\n].join('')`, A],
    ['SQL', `VALUES ('${start}' || '${rest}', '${B}');`, A, B],
    ['Elixir', `"${start}" <> "${rest}"`, A],
    ['Lua', `"${start}" .. "${rest}"`, A],
    ['a diff of literals', `+ "${wrap(A, 40, '" +\n+ "')}"`, A],
    ['tokens as arguments', `verify("${A}", "s3cr3tKey", '${B}', 'aud')`, A, B],
    ['tokens in an array', `['${A}',\n '${B}', "${UNKNOWN}", '${R}']`, A, B, UNKNOWN, R],
    ['unsecured tokens in an array', `['${UNSECURED}',\n '${A}']`, UNSECURED, A],
    ['an unsecured token before a literal', `"${UNSECURED}"\n"${A}"`, UNSECURED, A],
  ]);
});

describe('mail, documents and typography', () => {
  finds([
    ['quoted-printable', wrap(`<a href=3D"a.test/?t=3D${A}&amp;x=3D1">x</a>`, 75, '=\n'), A],
    ['quoted-printable dots', A.replaceAll('.', '=2E'), A],
    [
      'quoted mail in base64',
      wrap(base64(`Hello, your token is ${R} Bye`), 76, '\n').replace(/^/gm, '> '),
      R,
    ],
    [
      'marks that differ from line to line',
      `> > t ${start}\n> >${rest.slice(0, 40)}\n>> ${rest.slice(40)}\n> ok`,
      A,
    ],
    ['Markdown emphasis', `_${A}_ and __${B}__`, A, B],
    ['Markdown escapes', `it is ${R.replaceAll('_', '\\_').replaceAll('.', '\\.')} ok`, R],
    ['a Markdown table', `| a | ${A} | 1 |\n| b | \`${B}\` | 2 |`, A, B],
    ['hyphens of a word processor', R.replaceAll('-', '\u2011'), R],
    ['an en dash for a hyphen', `token: ${R.replaceAll('-', '\u2013')}`, R],
    ['an en dash behind', `${A}\u2013${B} and ${R}\u2013x`, A, B, R],
    ['full-width dots', A.replaceAll('.', '\uff0e'), A],
    ['one-dot leaders', A.replaceAll('.', '\u2024'), A],
    ['East Asian text around', `请看「${A}」。`, A],
    ['lines as blocks', wrap(A, 60, '\n').replace(/.+/g, '<div>$&</div>'), A],
    ['doubled quotes of CSV', `1,"{""id_token"":""${A}"",""n"":1}",2`, A],
  ]);
});

describe('JSON serializations amid other text', () => {
  finds([
    ['in prose', `here: ${general} ok`, general],
    ['in a log', `INFO jws=${serialized} n=1`, serialized],
    ['in a command', `curl -d '${serialized}' a.test`, serialized],
    [
      'with braces in a string',
      `x {"payload":"}{","protected":"\\"}","signature":"a"} y`,
      '{"payload":"}{","protected":"\\"}","signature":"a"}',
    ],
    ['another object of that beginning', `x {"payload":{"t":"${A}"}} y`, A],
    ['one that is cut off', `x {"payload":"${AP}","signatures":[ ${A}`, A],
    ['one that is no JSON', `x {"payload":${AP},"protected":1,"signature":2} ${A}`, A],
    ['pieces of a compact token', JSON.stringify({ header: AH, payload: AP, signature: AS, raw: A }), A],
    ['such pieces in a line', `x {"header":"${AH}","payload":"${AP}","signature":"${AS}"} ${A}`, A],
  ]);

  test('too deep to be one', () => {
    const text = `x {"payload":${'['.repeat(100)}${']'.repeat(100)},"protected":"a","signature":"b"}`;
    expect(found(text)).toEqual([]);
  });
});

describe('what looks like a token', () => {
  const uuid = '123e4567-e89b-12d3-a456-426614174000';
  finds([
    ['UUIDs with dots', `${uuid}.${uuid}.${uuid} ${A}`, A],
    [
      'names of hosts, versions and files',
      `www.example.com v1.2.3-rc.4 eyes.test.ts ewok.star.wars e30.x.y? ${A}`,
      A,
    ],
    ['prose on tokens', `eyJ (eyJhbGciOiJIUzI1NiJ9) eyJ... eyJhbGci.... eyJ.eyJ.eyJ and ${A}.`, A],
    ['an image', `data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${noise(600, 7)} ${A}`, A],
    ['a placeholder', 'Bearer <token> eyJhbGciOiJIUzI1NiJ9.{{payload}}.{{sig}}'],
    ['a cut token', `token=${A.slice(0, 30)}…${A.slice(-9)} and ${B}`, B],
    ['the same token in three ways', `${A}\n${base64(A)}\n${uri(`"${A}"`)}`, A],
  ]);
});

describe('a million characters of one kind take no quadratic time', () => {
  const many = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  test.each([
    ...[
      'eyJ',
      'eyJhbGciOi',
      'eyJhbGciOi.',
      'eyJhbGciOi"\n"',
      '"+"',
      '"," ',
      '"// ',
      '%',
      '%25',
      '\\',
      '\\\\',
    ],
    ...[
      '{"payload":',
      '{"payload":"',
      '=3D',
      '> ',
      '> a\n',
      'a | b\n',
      'a.0=',
      `${AH}.`,
      `${A}\n`,
      `_${A}_ `,
    ],
  ])('%j', { timeout: 20_000 }, (piece) => {
    const text = many(piece);
    const begin = performance.now();
    const { tokens, notToken } = findTokens(text);
    // A quadratic search takes minutes; a busy machine takes a second or two.
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(tokens.length > 0 || notToken !== null).toBe(true);
  });
});
