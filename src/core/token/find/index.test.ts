import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64, jws, noise, wrap } from '../../testing/pastes.ts';
import { b64 } from '../../testing/tokens.ts';
import { encodeBase64url } from '../base64url.ts';
import { findTokens } from './index.ts';

const part = (value: unknown): string => b64(typeof value === 'string' ? value : JSON.stringify(value));

const A = jws('HS256', 32, 1);
const B = jws('ES256', 64, 2);
const R = jws('RS256', 256, 3, { sub: 'r', roles: ['a', 'b', 'c'], name: 'Zoë' });
const UNSECURED = `${part({ alg: 'none' })}.${part({ sub: 'u' })}.`;
const DETACHED = `${part({ alg: 'HS256' })}..${noise(32, 4)}`;
const JWE = [
  part({ alg: 'RSA-OAEP', enc: 'A256GCM' }),
  noise(256, 5),
  noise(12, 6),
  noise(60, 7),
  noise(16, 8),
].join('.');
const JWE_DIR = [
  part({ alg: 'dir', enc: 'A128CBC-HS256' }),
  '',
  noise(16, 9),
  noise(48, 10),
  noise(16, 11),
].join('.');
const D1 = part(['salt1', 'given_name', 'Ada']);
const D2 = part(['salt2', 'family_name', 'Lovelace']);
const SD = `${jws('ES256', 64, 12)}~${D1}~${D2}~`;
const SD_KB = `${SD}${part({ alg: 'ES256', typ: 'kb+jwt' })}.${part({ nonce: 'n' })}.${noise(64, 13)}`;
const BROKEN_HEADER = `${part('{"alg":"HS256"')}.${part({ sub: 'b' })}.${noise(32, 14)}`;
const [AH = '', AP = '', AS = ''] = A.split('.');

const tokensOf = (text: string) => findTokens(text).tokens.map((t) => t.token);

describe('kinds of token', () => {
  test.each([
    ['signed', A, 'jws'],
    ['RSA', R, 'jws'],
    ['unsecured', UNSECURED, 'jws'],
    ['detached content', DETACHED, 'jws'],
    ['encrypted', JWE, 'jwe'],
    ['encrypted, no encrypted key', JWE_DIR, 'jwe'],
    ['SD-JWT', SD, 'sd-jwt'],
    ['SD-JWT with key binding', SD_KB, 'sd-jwt'],
    ['header that is broken JSON', BROKEN_HEADER, 'jws'],
    ['header beyond recognition', `!!!.${AP}.${AS}`, 'jws'],
    ['no alg', `${part({ typ: 'JWT' })}.${AP}.${AS}`, 'jws'],
    ['empty signature', `${AH}.${AP}.`, 'jws'],
    ['illegal characters', `${AH}.${AP}!.${AS}`, 'jws'],
    ['padding', `${part({ alg: 'HS256', a: 1 })}==.${AP}.${AS}=`, 'jws'],
    ['standard alphabet', `${AH}.${AP}.${noise(31, 20).slice(0, 38)}+/+/A`, 'jws'],
    ['four segments', `${A}.extra`, 'jws'],
    ['header that begins with white space', `${part(' {"alg":"HS256"}')}.${AP}.${AS}`, 'jws'],
    ['unknown alg', `${part({ alg: 'XY999' })}.${AP}.${noise(17, 3)}`, 'jws'],
    [
      'encrypted, two segments empty',
      `${part({ alg: 'dir', enc: 'A128GCM' })}...${noise(20, 1)}.${noise(16, 2)}`,
      'jwe',
    ],
    [
      'five segments under a broken header',
      `${part('{"alg":"dir"')}..${noise(12, 1)}.${noise(9, 2)}.${noise(16, 3)}`,
      'jwe',
    ],
  ])('%s', (_, token, form) => {
    expect(findTokens(token)).toEqual({
      tokens: [{ token, where: 'plain', name: null, start: 0, end: token.length, undone: [], form }],
      notToken: null,
    });
  });
});

describe('where it stood', () => {
  const secret = `apiVersion: v1\nkind: Secret\ndata:\n  token: ${base64(A)}\n  namespace: ZGVmYXVsdA==\n`;
  test.each<[string, string, string, string | null]>([
    ['bearer', `Bearer ${A}`, 'bearer', 'Bearer'],
    ['bearer in lower case', `bearer ${A}`, 'bearer', 'Bearer'],
    ['bearer twice', `Bearer Bearer ${A}`, 'bearer', 'Bearer'],
    ['dpop', `DPoP ${A}`, 'dpop', 'DPoP'],
    ['jwt scheme', `JWT ${A}`, 'scheme', 'JWT'],
    ['authorization', `Authorization: Bearer ${A}`, 'authorization-header', 'Authorization'],
    ['authorization in JSON', `x {"authorization":"Bearer ${A}"}`, 'authorization-header', 'authorization'],
    ['proxy authorization', `proxy-authorization: ${A}`, 'authorization-header', 'proxy-authorization'],
    [
      'another header',
      `GET / HTTP/1.1\r\nX-Amzn-Oidc-Data: ${A}\r\nHost: a.test\r\n\r\n`,
      'http-header',
      'X-Amzn-Oidc-Data',
    ],
    ['DPoP proof header', `POST /token HTTP/1.1\nDPoP: ${A}\n`, 'http-header', 'DPoP'],
    ['cookie', `Cookie: a=b; session=${A}; c=d`, 'cookie', 'session'],
    ['set-cookie', `set-cookie: id=${A}; Path=/; HttpOnly`, 'set-cookie', 'id'],
    ['fragment', `https://a.test/cb#state=x&id_token=${A}&x=y`, 'url-fragment', 'id_token'],
    ['fragment with a query in it', `https://a.test/#debugger-io?token=${A}`, 'url-fragment', 'token'],
    ['query', `GET /cb?code=1&access_token=${A} HTTP/1.1`, 'url-query', 'access_token'],
    ['path', `https://a.test/verify/${A}/now`, 'url-path', null],
    ['query, far on', `https://a.test/?s=${'x'.repeat(200)}&t=${A}`, 'url-query', 't'],
    ['fragment, far on', `https://a.test/#s=${'x'.repeat(200)}&t=${A}`, 'url-fragment', 't'],
    ['form', `grant_type=x&assertion=${A}&scope=a`, 'form-field', 'assertion'],
    [
      'curl',
      `curl -s https://a.test -H 'Authorization: Bearer ${A}' \\\n  -H 'Accept: */*'`,
      'curl',
      'Authorization',
    ],
    ['curl without quotes', `$ curl https://a.test?jwt=${A} -v`, 'curl', 'jwt'],
    ['env', `# local\nexport API_TOKEN="${A}"\nPORT=1\n`, 'env', 'API_TOKEN'],
    ['variable', `const token = '${A}';`, 'variable', 'token'],
    ['YAML', `auth:\n  token: ${A}\n  user: x`, 'field', 'token'],
    ['log', `12:00:01 WARN rejected token=${A} user=7`, 'text', 'token'],
    ['log with JSON', `12:00 INFO body={"id_token":"${A}","n":1}`, 'json-member', 'id_token'],
    ['prose', `The server sent ${A}, which expired.`, 'text', null],
    ['HTML attribute', `<input type="hidden" name="jwt" value="${A}">`, 'html-attribute', 'value'],
    ['XML element', `<Token>${A}</Token>`, 'element', 'Token'],
    ['Markdown fence', `\`\`\`\n${A}\n\`\`\``, 'markdown-fence', null],
    ['JSON', `{"token_type":"Bearer","access_token":"${A}"}`, 'json-member', 'access_token'],
    ['JSON, deep', JSON.stringify({ data: { tokens: [{ jwt: A }] } }), 'json-member', 'data.tokens.0.jwt'],
    [
      'JSON in JSON',
      JSON.stringify({ body: JSON.stringify({ auth: { id_token: A } }) }),
      'json-member',
      'body.auth.id_token',
    ],
    ['JSON with a scheme', JSON.stringify({ header: `Bearer ${A}` }), 'json-member', 'header'],
    ['JSON with a URL', JSON.stringify({ url: `https://a.test/?t=${A}` }), 'url-query', 't'],
    ['JSON string alone', JSON.stringify(`${AH}.\n${AP}.${AS}`), 'plain', null],
    [
      'HTTP response',
      `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"a":{"access_token":"${A}"}}`,
      'json-member',
      'a.access_token',
    ],
    [
      'HAR',
      JSON.stringify({
        log: { entries: [{ request: { headers: [{ name: 'Authorization', value: `Bearer ${A}` }] } }] },
      }),
      'json-member',
      'Authorization',
    ],
    ['escaped JSON', `log: {\\"access_token\\":\\"${A}\\"}`, 'json-member', 'access_token'],
    ['unicode escapes', `x = "\\u0022${A}\\u0022"`, 'text', null],
    ['percent', `Bearer%20${A}`, 'bearer', 'Bearer'],
    ['percent, nothing else', `%22${A}%22`, 'percent-encoded', null],
    ['percent twice', `https://a.test/?next=%252Fcb%253Ftoken%253D${A}%2526x`, 'url-query', 'token'],
    ['dots encoded', A.replaceAll('.', '%2E'), 'percent-encoded', null],
    ['base64', base64(A), 'base64', null],
    ['base64 of a JSON body', base64(JSON.stringify({ id_token: A, n: 1 })), 'json-member', 'id_token'],
    ['Kubernetes secret', secret, 'base64', 'token'],
    ['Kubernetes secret in JSON', JSON.stringify({ data: { token: base64(A) } }), 'base64', 'data.token'],
    ['Basic credentials', `Authorization: Basic ${base64(`oauth2:${A}`)}`, 'field', 'oauth2'],
    ['cookie in chunks', `Cookie: s.0=${A.slice(0, 50)}; x=y; s.1=${A.slice(50)}`, 'cookie', 's'],
    ['cookie in chunks, the last first', `Cookie: s.1=${A.slice(50)}; s.0=${A.slice(0, 50)}`, 'cookie', 's'],
    [
      'marked base64 in chunks',
      `Cookie: sb.0=base64-${base64(JSON.stringify({ access_token: A })).slice(0, 90)}; sb.1=${base64(
        JSON.stringify({ access_token: A }),
      )
        .slice(90)
        .replace(/=/g, '')}`,
      'json-member',
      'access_token',
    ],
    ['entities', `<p>see value=&quot;${A}&quot;`, 'variable', 'value'],
    ['inside a word', `jwt${A}`, 'text', null],
  ])('%s', (_, text, where, name) => {
    const { tokens } = findTokens(text);
    expect(tokens.map((t) => [t.token, t.where, t.name])).toEqual([[A.replace('\n', ''), where, name]]);
  });
});

describe('what was undone', () => {
  test.each<[string, string, string[]]>([
    ['spaces around', `  ${A} `, ['spaces']],
    ['spaces inside', `${AH} . ${AP} . ${AS.slice(0, 9)} ${AS.slice(9)}`, ['spaces']],
    ['no-break spaces', `\u00a0${A}\u00a0`, ['spaces']],
    ['byte order mark', `\ufeff${A}`, ['byte-order-mark']],
    ['zero-width', `${A.slice(0, 7)}\u200b${A.slice(7, 99)}\u2060${A.slice(99)}`, ['zero-width']],
    ['quotes', `"${A}",`, ['quotes']],
    ['typographic quotes', `\u201c${A}\u201d`, ['quotes']],
    ['each segment in quotes', `"${AH}"."${AP}"."${AS}"`, ['quotes']],
    ['wrapped', wrap(A, 64, '\n'), ['line-breaks']],
    ['wrapped with CRLF and indentation', wrap(A, 60, '\r\n    '), ['line-breaks']],
    ['dots on their own lines', `${AH}\n.\n${AP}\n.\n${AS}\n`, ['line-breaks']],
    ['mail', wrap(`> ${A}`, 70, '\n> '), ['mail-quotes']],
    ['mail, deep', `On Monday X wrote:\n>> ${wrap(A, 50, '\n> > ')}\n>>\n>> Thanks`, ['mail-quotes']],
    ['folded', wrap(A, 60, '\\\n  '), ['backslash-folding']],
    ['folded twice', wrap(A, 60, '\\\n  \\'), ['backslash-folding']],
    ['folded, with a mark', wrap(A, 60, '\\\n\u200b'), ['backslash-folding', 'zero-width']],
    ['quotes and spaces', `${A.slice(0, 60)} " ${A.slice(60)}`, ['spaces', 'quotes']],
    ['quoted-printable', wrap(A, 75, '=\r\n'), ['quoted-printable']],
    ['JavaScript', `const t = '${wrap(A, 40, "' +\n  '")}';`, ['string-concatenation']],
    ['JavaScript, operator first', `'${wrap(A, 40, "'\n  + '")}'`, ['quotes', 'string-concatenation']],
    ['Python', `token = ("${wrap(A, 40, '"\n         "')}")`, ['string-concatenation']],
    ['PHP', `$t = '${wrap(A, 40, "' . '")}';`, ['string-concatenation']],
    ['escaped line breaks', `"${wrap(A, 64, '\\n')}"`, ['string-escapes', 'quotes', 'line-breaks']],
    ['Visual Basic', `t = "${wrap(A, 40, '" & _\n  "')}"`, ['string-concatenation']],
    ['diff', `+${wrap(A, 60, '\n+')}`, ['line-prefixes']],
    ['comment', `# ${wrap(A, 60, '\n# ')}`, ['line-prefixes']],
    ['numbered lines', `1 | ${A.slice(0, 50)}\n2 | ${A.slice(50)}`, ['line-prefixes']],
    ['terminal colours', `\u001b[31m${AH}\u001b[0m.${AP}.${AS}\u001b[0m`, ['terminal-codes']],
    ['bidi marks', `\u202a${A}\u202c`, ['zero-width']],
    ['bold', `**${A}**`, []],
    ['line of a table', `\u2502 ${A.slice(0, 60)} \u2502\n\u2502 ${A.slice(60)} \u2502`, ['mail-quotes']],
    ['coloured HTML', `<p><span>${AH}</span>.<span>${AP}</span>.<span>${AS}</span></p>`, ['html-tags']],
    ['entities', `${A.replaceAll('.', '&#46;')} `, ['html-entities', 'spaces']],
    ['percent', A.replaceAll('.', '%2e'), ['percent-encoding']],
    ['base64', base64(A), ['base64']],
    ['base64, wrapped', wrap(base64(A), 76, '\n'), ['base64']],
    [
      'chunks',
      `Set-Cookie: c.0=${A.slice(0, 60)}; Path=/\nSet-Cookie: c.1=${A.slice(60)}; Path=/`,
      ['cookie-chunks'],
    ],
  ])('%s', (_, text, undone) => {
    expect(findTokens(text).tokens.map((t) => [t.token, t.undone])).toEqual([[A, undone]]);
  });
});

describe('where a token ends', () => {
  test.each<[string, string, string]>([
    ['next line of prose', `${A}\nthanks`, A],
    ['next line of capitals', `${A}\nABC123x`, A],
    ['next header', `Authorization: Bearer ${A}\nHost: a.test`, A],
    ['next header, wrapped', `${wrap(A, 70, '\n')}\nHost`, A],
    ['words', `${A} expired yesterday`, A],
    ['full stop', `Look at ${A}. Then go.`, A],
    ['full stop, alone', `${A}.`, A],
    ['unsecured in prose', `Send ${UNSECURED} please`, UNSECURED],
    ['short signature and a word', `${AH}.${AP}.c2ln\nthanks`, `${AH}.${AP}.c2ln`],
    ['short signature in a log', `t=${AH}.${AP}.c2ln user=7 id=x`, `${AH}.${AP}.c2ln`],
    [
      'unknown alg, wrapped evenly',
      wrap(`${part({ alg: 'XY' })}.${AP}.${noise(70, 2)}`, 50, '\n'),
      `${part({ alg: 'XY' })}.${AP}.${noise(70, 2)}`,
    ],
    ['wrapped in the middle of prose', `see\n  ${wrap(A, 40, '\n  ')}\nand more`, A],
    ['RSA, wrapped', `${wrap(R, 76, '\n')}\n\nThanks`, R],
    ['JWE, wrapped', wrap(JWE, 76, '\n'), JWE],
    ['SD-JWT, wrapped', wrap(SD_KB, 76, '\n'), SD_KB],
    ['SD-JWT, a disclosure a line', `${jws('ES256', 64, 12)}~\n${D1}~\n${D2}~\nEnd`, SD],
    ['SD-JWT with half a key binding', `${SD}${part({ alg: 'ES256' })}`, SD],
    ['after much that looks like it', `${'eyJ '.repeat(9000)}\n\n${'eyJ '.repeat(9000)}. ${A}`, A],
    ['SD-JWT in prose', `the ${SD} here`, SD],
    ['omission after a whole token', `${A}...`, A],
    ['colon', `token:${A}:user`, A],
    ['colon, alone', `${A}:user`, A],
    ['padding and prose', `${AH}.${AP}.${AS}= next`, `${A}=`],
    [
      'standard alphabet in prose',
      `a ${AH}.${AP}.${AS.slice(0, 40)}+/A b`,
      `${AH}.${AP}.${AS.slice(0, 40)}+/A`,
    ],
    ['a cut token on the line before', `${A.slice(0, 20)}\n${B}`, B],
  ])('%s', (_, text, token) => {
    expect(tokensOf(text)).toEqual([token]);
  });
});

describe('several', () => {
  test.each<[string, string, string[]]>([
    ['lines', `${A}\n${B}\n`, [A, B]],
    ['commas', `${B},${A}`, [B, A]],
    ['the same twice', `${A} ${A}`, [A]],
    ['numbered cookies', `Cookie: t1=${A}; t2=${B}`, [A, B]],
    ['JSON', JSON.stringify({ id_token: B, access_token: A, refresh_token: 'abc' }), [B, A]],
    ['a fragment', `#access_token=${A}&id_token=${B}&token_type=bearer`, [A, B]],
    [
      'a cookie in chunks on two requests',
      [A, B].map((t) => `Cookie: s.0=${t.slice(0, 50)}; s.1=${t.slice(50)}`).join('\r\n'),
      [A, B],
    ],
    [
      'a cookie in chunks on two requests, the last first',
      [A, B].map((t) => `Cookie: s.1=${t.slice(50)}; s.0=${t.slice(0, 50)}`).join('\r\n'),
      [A, B],
    ],
    ['DPoP request', `Authorization: DPoP ${A}\nDPoP: ${B}`, [A, B]],
    ['base64 of two', base64(JSON.stringify({ a: A, b: B })), [A, B]],
    ['plain and encoded', `a=${A} b=${base64(B)}`, [A, B]],
  ])('%s', (_, text, tokens) => {
    const found = findTokens(text).tokens;
    expect(found.map((t) => t.token)).toEqual(tokens);
    expect(found.every((t) => t.start < t.end && t.end <= text.length)).toBe(true);
  });
});

describe('JSON serializations', () => {
  const general = { payload: AP, signatures: [{ protected: AH, signature: AS }] };
  const flattened = { payload: AP, protected: AH, signature: AS };
  const encrypted = { protected: AH, iv: 'a', ciphertext: 'b', tag: 'c' };
  test.each<[string, unknown, string]>([
    ['general', general, 'jws-json'],
    ['flattened', flattened, 'jws-json'],
    ['detached', { protected: AH, signature: AS }, 'jws-json'],
    ['encrypted', encrypted, 'jwe-json'],
  ])('%s', (_, value, form) => {
    const text = JSON.stringify(value);
    expect(findTokens(`\n${text}`).tokens).toEqual([
      { token: text, where: 'plain', name: null, start: 1, end: 1 + text.length, undone: [], form },
    ]);
    expect(findTokens(`{"a":[${text}]}`).tokens.map((t) => [t.token, t.where, t.name])).toEqual([
      [text, 'json-member', 'a.0'],
    ]);
    expect(findTokens(`[${text},1]`).tokens).toHaveLength(1);
    expect(findTokens(`answer:\n${text}`).tokens.map((t) => [t.where, t.name])).toEqual([
      ['field', 'answer'],
    ]);
  });
});

describe('offsets are those of the pasted text', () => {
  test.each<[string, string, string]>([
    ['percent', `é=%22${A}%22`, A],
    ['base64', `token: ${base64(A)}\n`, base64(A).replace(/=+$/, '')],
    ['wrapped', `x:\n${wrap(A, 40, '\n')}\ny`, wrap(A, 40, '\n')],
    ['JSON in JSON', JSON.stringify({ a: JSON.stringify({ b: A }) }), A],
    [
      'chunks',
      `Cookie: s.0=${A.slice(0, 50)}; x=y; s.1=${A.slice(50)}; z=1`,
      `${A.slice(0, 50)}; x=y; s.1=${A.slice(50)}`,
    ],
    [
      'chunks, the last first',
      `Cookie: s.1=${A.slice(50)}; x=y; s.0=${A.slice(0, 50)}; z=1`,
      `${A.slice(50)}; x=y; s.0=${A.slice(0, 50)}`,
    ],
    [
      'chunks of base64, the last first',
      `Cookie: s.1=${base64(A).slice(50).replaceAll('=', '')}; s.0=${base64(A).slice(0, 50)}; z=1`,
      `${base64(A).slice(50).replaceAll('=', '')}; s.0=${base64(A).slice(0, 50)}`,
    ],
  ])('%s', (_, text, raw) => {
    const [token] = findTokens(text).tokens;
    expect(token?.token).toBe(A);
    expect(text.slice(token?.start, token?.end)).toBe(raw);
  });
});

describe('no token', () => {
  const stamp = part('abcd');
  const key = { kty: 'EC', crv: 'P-256', x: noise(32, 1), y: noise(32, 2) };
  test.each<[string, string, string, string | null]>([
    ['white space', ' \n', 'empty', null],
    ['dots', '..', 'empty-segments', null],
    ['PASETO', `v4.public.${noise(80, 1)}`, 'paseto', null],
    ['PASETO of JSON', `v2.public.${part({ data: 'x', exp: '2030-01-01' })}${noise(48, 1)}`, 'paseto', null],
    ['PASETO with footer', `Bearer v3.local.${noise(80, 1)}.${part({ kid: 'a' })}`, 'paseto', null],
    ['PASERK', `k4.secret.${noise(64, 1)}`, 'paserk', null],
    ['JWKS', JSON.stringify({ keys: [key] }), 'jwks', null],
    ['bare array of keys', JSON.stringify([key]), 'jwks', null],
    ['JWK', JSON.stringify(key), 'jwk', null],
    ['PEM', '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----', 'pem', null],
    ['SSH', `ssh-ed25519 AAAA${noise(40, 1)} me`, 'ssh-key', null],
    ['Flask', `${part({ user_id: 7 })}.${stamp}.${noise(20, 1)}`, 'flask-cookie', null],
    [
      'Flask in a cookie line',
      `Cookie: session=${part({ user_id: 7 })}.${stamp}.${noise(20, 1)}`,
      'flask-cookie',
      null,
    ],
    ['Flask, compressed', `.eJ${noise(40, 1)}.${stamp}.${noise(20, 1)}`, 'flask-cookie', null],
    ['Django', `${part({ user_id: 7 })}:1qAbCd:${noise(32, 1)}`, 'django-cookie', null],
    ['Django, compressed', `.eJ${noise(40, 1)}:1qAbCd:${noise(32, 1)}`, 'django-cookie', null],
    ['Express', `connect.sid=s%3A${noise(24, 1)}.${noise(32, 2)}`, 'express-cookie', null],
    ['Rails', `${base64('{"session_id":"abc"}')}--${'0123456789abcdef'.repeat(4)}`, 'rails-cookie', null],
    ['iron', `Fe26.2**${noise(32, 1)}*${noise(16, 2)}*x`, 'iron-cookie', null],
    ['Laravel', base64(JSON.stringify({ iv: 'a', value: 'b', mac: 'c', tag: '' })), 'laravel-cookie', null],
    ['ASP.NET', `CfDJ8${noise(60, 1)}`, 'aspnet-protected', null],
    ['SigV4', 'Authorization: AWS4-HMAC-SHA256 Credential=AKIA/2030/us/s3/aws4_request', 'aws-sigv4', null],
    ['SAML', '<samlp:Response ID="a"></samlp:Response>', 'saml', null],
    ['SAML in base64', `PHNhbWxwOlJlc3BvbnNl${noise(40, 1)}`, 'saml', null],
    ['Basic', 'Authorization: Basic dXNlcjpwYXNz', 'basic-credentials', null],
    ['Fernet', `gAAAAAB${noise(70, 1)}==`, 'fernet', null],
    ['macaroon', `MDAxY2xvY2F0aW9uIGh0dHA${noise(30, 1)}`, 'macaroon', null],
    ['GitHub', 'ghp_0123456789abcdefghijABCDEFGHIJ012345', 'github-token', null],
    ['Google', `ya29.${noise(60, 1)}`, 'google-token', null],
    ['Slack', 'xoxb-123456789012-abcdef', 'slack-token', null],
    ['Stripe', 'sk_test_0123456789abcdef', 'stripe-key', null],
    ['AWS', 'AKIA0123456789ABCDEF', 'aws-key', null],
    ['CWT', `0oRDoQEmoQRC${base64('abcdefghijklmnop')}`, 'cwt', null],
    ['UUID', '123e4567-e89b-12d3-a456-426614174000', 'uuid', null],
    ['hex', 'deadbeef'.repeat(4), 'hex', null],
    ['URL', 'https://a.test/cb?code=abc', 'url', null],
    ['JSON', '{"error":"invalid_grant"}', 'json-without-token', null],
    ['opaque', `Bearer ${noise(24, 9)}`, 'opaque', null],
    ['prose', 'nothing to see here', 'text', null],
    ['host name', 'www.example.com', 'text', null],
    ['file name', 'e2e.test.ts', 'text', null],
    ['no signature', `${AH}.${AP}`, 'jwt-without-signature', `${AH}.${AP}`],
    [
      'no signature, in a header',
      `Authorization: Bearer ${AH}.${AP}`,
      'jwt-without-signature',
      `${AH}.${AP}`,
    ],
    ['cut by a log', `token=${A.slice(0, 60)}… user=7`, 'truncated', A.slice(0, 60)],
    ['cut by three dots', `token=${A.slice(0, 60)}...`, 'truncated', A.slice(0, 60)],
    ['cut in the signature', `${A.slice(0, -9)}...`, 'truncated', A.slice(0, -9)],
    ['cut in the middle', `${A.slice(0, 12)}...${A.slice(-6)}`, 'truncated', A.slice(0, 12)],
    ['cut without a mark', A.slice(0, AH.length + 9), 'truncated', A.slice(0, AH.length + 9)],
    ['cut in the header', A.slice(0, AH.length - 5), 'truncated', A.slice(0, AH.length - 5)],
    ['signature redacted', `${AH}.${AP}.[REDACTED]`, 'truncated', `${AH}.${AP}`],
    ['header alone', AH, 'jwt-segment', AH],
    ['payload alone', AP, 'jwt-segment', AP],
  ])('%s', (_, text, code, partial) => {
    const found = findTokens(text);
    expect(found.tokens).toEqual([]);
    expect([found.notToken?.code, found.notToken?.partial]).toEqual([code, partial]);
  });

  test('nothing is nothing', () => {
    expect(findTokens('')).toEqual({ tokens: [], notToken: null });
  });

  test.each<[string, string]>([
    ['too many layers', Array.from({ length: 8 }).reduce<string>((text) => base64(text), A)],
    ['layers upon layers', '{"a":"%2522\\\\n&amp;&#x41;\\u0025'.repeat(3000)],
    ['nested too deep', `${'['.repeat(5000)}1`],
    ['characters beyond the basic plane, unknown names', '&#x1f600; &#1f; &nothing; \\u{1f600} &#128512;'],
  ])('gives up on %s', (_, text) => {
    expect(findTokens(text).tokens).toEqual([]);
  });

  test('says where it begins', () => {
    expect(findTokens(`a=1 token=${A.slice(0, 60)}…`).notToken?.at).toBe(10);
    expect(findTokens(`x v4.local.${noise(40, 1)}`).notToken).toMatchObject({
      at: 2,
      data: { version: '4', purpose: 'local' },
    });
  });
});

describe('sixteen million characters are searched to the end', () => {
  const many = (piece: string) => piece.repeat(Math.floor(16_000_000 / piece.length));
  test.each<[string, string, string]>([
    ['one run of base64', many('A'), 'hex'],
    ['base64 on short lines', `${'A'.repeat(30)}${many('\nA')}`, 'text'],
    ['words with dots', many('a.'), 'opaque'],
    ['spaces', many(' '), 'empty'],
    ['quotes', many('"'), 'empty'],
    ['brackets', many('['), 'text'],
    ['marks of quoted mail', `${AH}\n${many('> ')}`, 'jwt-segment'],
  ])('%s', { timeout: 60_000 }, (_, text, code) => {
    expect(findTokens(text)).toMatchObject({ tokens: [], notToken: { code } });
  });

  test('a token behind them is found', { timeout: 60_000 }, () => {
    expect(tokensOf(`bearer ${many(' ')}${A}`)).toEqual([A]);
  });
});

describe('the last segment has the length that the header calls for', () => {
  // Pieces apart are joined only as far as one of the known lengths goes.
  test.each([
    ['HS384', 48],
    ['RS512', 128],
    ['PS256', 512],
    ['ES256K', 64],
    ['ES384', 96],
    ['ES512', 132],
    ['EdDSA', 64],
    ['EdDSA', 114],
    ['Ed448', 114],
    ['ML-DSA-44', 2420],
    ['ML-DSA-65', 3309],
    ['ML-DSA-87', 4627],
  ])('%s: %i bytes', (alg, bytes) => {
    const token = jws(alg, bytes, 30);
    const text = `${token.slice(0, -20)} ${token.slice(-20)} More7 of the text2`;
    expect(tokensOf(text)).toEqual([token]);
  });
});

describe('properties', () => {
  const scraps = fc.constantFrom(
    'eyJ',
    '.',
    'e',
    '{"',
    '"',
    '\\',
    '\n',
    ' ',
    '%22',
    '%',
    '&quot;',
    '~',
    '=',
    '> ',
    A,
    AH,
    '…',
    'ZXlK',
    '[',
    '{',
    ':',
    'a.0=',
    'a.1=',
  );
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const token = fc
    .tuple(
      fc.constantFrom('HS256', 'PS256', 'ES256', 'EdDSA'),
      fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }),
      bytes,
      bytes,
    )
    .map(([alg, claims, a, b]) => {
      const lengths: Record<string, number> = { HS256: 32, PS256: 256, ES256: 64, EdDSA: 64 };
      const signature = Uint8Array.from(
        { length: lengths[alg] ?? 0 },
        (_, i) => (a[i % 32] ?? 0) ^ (b[(i * 7) % 32] ?? 0) ^ i,
      );
      return `${part({ alg })}.${part(claims)}.${encodeBase64url(signature)}`;
    });
  const wrappers: ((t: string) => string)[] = [
    (t) => `Bearer ${t}`,
    (t) => `Authorization: Bearer ${t}\r\nHost: a.test`,
    (t) => `Cookie: a=1; s=${t}; b=2`,
    (t) => JSON.stringify({ a: [{ b: t }] }),
    (t) => JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ c: t }) }) }),
    (t) => encodeURIComponent(encodeURIComponent(JSON.stringify({ t }))),
    (t) => base64(t),
    (t) => `x: ${base64(JSON.stringify({ t }))}`,
    (t) => `<a href="https://a.test/?t=${t}&amp;b=1">x</a>`,
    (t) => `"${wrap(t, 33, '" +\n"')}"`,
    (t) => `'${wrap(t, 33, "'\n'")}'`,
    (t) => `curl -H "Authorization: Bearer ${t}" https://a.test`,
    (t) => `2030-01-01 token=${t} level=3`,
    (t) => `\u201c${t}\u201d`,
    (t) => `\ufeff \t${t}\n`,
    (t) => wrap(t, 20, '\u200b'),
  ];

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scraps, { maxLength: 40 }).map((s) => s.join('')),
        ),
        (text) => {
          const { tokens, notToken } = findTokens(text);
          expect(tokens.length > 0 || notToken !== null || text === '').toBe(true);
          for (const { start, end } of tokens)
            expect(0 <= start && start < end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a token in a wrapper is found unchanged', () => {
    fc.assert(
      fc.property(token, fc.constantFrom(...wrappers), (t, wrapper) => {
        expect(tokensOf(wrapper(t))).toEqual([t]);
      }),
      { numRuns: 600 },
    );
  });

  test('a token wrapped at any column is found unchanged', () => {
    const joints = fc.constantFrom('\n', '\r\n', '\n  ', '\n> ', '\\\n', '\\\n   ');
    fc.assert(
      fc.property(token, fc.integer({ min: 1, max: 200 }), joints, (t, width, joint) => {
        expect(tokensOf(wrap(t, width, joint))).toEqual([t]);
      }),
      { numRuns: 600 },
    );
  });
});
