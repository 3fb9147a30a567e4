import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from '../read.ts';
import type { KeyKind } from '../types.ts';

const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const k256 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
const ed = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });

type Members = Record<string, unknown>;
const jwkOf = (key: KeyObject): Members => ({ ...key.export({ format: 'jwk' }) });
const pemOf = (key: KeyObject) =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }).toString();
const derOf = (key: KeyObject) =>
  key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'der' });
const base64 = (data: string | Uint8Array) => Buffer.from(data as string).toString('base64');
const base64url = (data: string | Uint8Array) => Buffer.from(data as string).toString('base64url');
const lined = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
const bytesOf = (value: unknown) => Buffer.from(String(value), 'base64url');
const point = (pair: { publicKey: KeyObject }, compressed = false) => {
  const { x, y } = jwkOf(pair.publicKey);
  const odd = (bytesOf(y).at(-1) ?? 0) & 1;
  return compressed
    ? Buffer.concat([Buffer.of(2 + odd), bytesOf(x)])
    : Buffer.concat([Buffer.of(4), bytesOf(x), bytesOf(y)]);
};

const read = (value: string, kind: KeyKind = 'text') => readKeys({ kind, value });
const material = ({ kid, alg, use, key_ops, ...jwk }: Members) => jwk;
async function expectKeys(text: string, ...want: Members[]) {
  const ring = await read(text);
  expect(ring.keys.map(({ jwk }) => material({ ...jwk }))).toEqual(want);
  return ring;
}
const codes = async (text: string) =>
  (await read(text)).keys.flatMap(({ problems }) => problems.map(({ code }) => code));

const pub = p256.publicKey;
const jwk = jwkOf(pub);
const json = JSON.stringify(jwk);
const pem = pemOf(pub);
const der = derOf(pub);
const hex = Buffer.from(der).toString('hex');

describe('bytes of a key as text', () => {
  it.each([
    ['base64', base64(der)],
    ['base64 over lines', lined(base64(der), 20)],
    ['base64 without padding', base64(der).replace(/=+$/, '')],
    ['base64url', base64url(der)],
    ['in quotes', `"${base64(der)}"`],
    ['with a name', `JWT_PUBLIC_KEY=${base64(der)}`],
    ['as a data URL', `data:application/x-pem-file;base64,${base64(pem)}`],
    ['hex', hex],
    ['hex in capitals with colons', (hex.toUpperCase().match(/../g) ?? []).join(':')],
    ['hex with spaces and lines', lined(hex, 32).replace(/(..)/g, '$1 ')],
    ['hex with 0x', `0x${hex}`],
    ['an array of C', `{ ${(hex.match(/../g) ?? []).map((byte) => `0x${byte}`).join(', ')} }`],
    ['escapes of Python', (hex.match(/../g) ?? []).map((byte) => `\\x${byte}`).join('')],
    ['numbers in JSON', JSON.stringify([...der])],
    ['signed bytes of Java', JSON.stringify([...new Int8Array(der)])],
    ['a buffer of Node', JSON.stringify(der.toJSON())],
    ['PEM in base64', base64(pem)],
    ['PEM in base64 over lines', lined(base64(pem), 76)],
    ['PEM in base64 twice', base64(base64(pem))],
    ['PEM in hex', Buffer.from(pem).toString('hex')],
    ['JWK in base64url', base64url(json)],
    ['JWK as UTF-16 in base64', base64(Buffer.from(`\ufeff${json}`, 'utf16le'))],
    ['amid other text', `The key is\n\n  ${base64(der)}\n\nand no other.`],
    ['as metadata', `<ds:X509Data><X509Key>${base64(der)}</X509Key></ds:X509Data>`],
    ['the point in hex', point(p256).toString('hex')],
    ['the point in base64', base64(point(p256))],
  ])('%s', async (_, text) => {
    await expectKeys(text, jwk);
  });

  it('a compressed point is every point that it may be', async () => {
    for (const pair of [p256, k256]) {
      const ring = await read(point(pair, true).toString('hex'));
      expect(ring.form).toBe('point');
      expect(ring.keys.map((key) => material({ ...key.jwk }))).toContainEqual(jwkOf(pair.publicKey));
    }
    await expectKeys(point(p521, true).toString('hex'), jwkOf(p521.publicKey));
  });

  it.each([
    ['cut short', base64(der.subarray(0, 60)), 'key/der-truncated'],
    ['cut short within base64 of PEM', base64(pem.slice(0, 100)), 'key/der-truncated'],
    [
      'DER of something else',
      base64(Buffer.from(`3044${`0c20${'61'.repeat(32)}`.repeat(2)}`, 'hex')),
      'key/der-unexpected',
    ],
  ])('says where it stops being good: %s', async (_, text, code) => {
    expect((await read(text)).problem?.code).toBe(code);
  });
});

describe('a secret is never taken for a key', () => {
  it.each([
    'your-256-bit-secret',
    base64(Buffer.alloc(48, 0x30)),
    base64(Buffer.concat([Buffer.of(0x30, 0x2e), Buffer.alloc(46, 0xff)])),
    base64(Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)])),
    'MIIBIjANBgkqhkiG',
    'a b c % & < > "quoted" \\n',
    'https is a scheme',
  ])('%s', async (text) => {
    const ring = await read(text);
    expect(ring.form).toBe('secret');
    expect(Buffer.from(ring.keys[0]?.jwk.k ?? '', 'base64url').toString()).toBe(text);
  });

  it('whatever its octets are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 64 }), async (octets) => {
        fc.pre(octets[0] !== 0x30 && octets[0] !== 2 && octets[0] !== 3);
        const text = base64url(octets);
        const ring = await read(text);
        expect(ring.keys.map((key) => key.jwk.k)).toEqual([base64url(text), text]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the readings of a secret', () => {
  it.each([
    ['deadbeef'.repeat(4), 'hex'],
    ['DEADBEEF'.repeat(8), 'hex'],
    ['q83vEjRWeJCrze8SNFZ4kA==', 'base64'],
    ['q83vEjRWeJCrze8SNFZ4kA', 'base64url'],
    ['-_-_'.repeat(6), 'base64url'],
    ['+/+/'.repeat(6), 'base64'],
    ['abcdefghijklmnopqrstuvwxyz012345', 'base64'],
  ])('%s, also as %s', async (text, encoding) => {
    const { keys } = await read(text);
    expect(keys.map(({ problems }) => problems)).toEqual([
      [],
      [{ code: 'key/secret-reading', data: { encoding } }],
    ]);
  });

  it.each([
    'secret',
    'deadbeef',
    'q83vEjRWeJCrze8SNFZ4kB==',
    'q83vEjRWeJCrze8SNFZ4kA=',
    '+_+_'.repeat(6),
    `${'ab'.repeat(16)}g`,
  ])('%s is text alone', async (text) => {
    expect((await read(text)).keys).toHaveLength(1);
  });
});

const literal = `{ kty: 'EC', crv: "P-256", // the curve
  x: \`${jwk.x}\`,
  'y': '${String(jwk.y).slice(0, 20)}' + '${String(jwk.y).slice(20)}', /* and so on */
}`;

describe('a JWK as it is written in source code and elsewhere', () => {
  it.each([
    ['JavaScript', literal],
    ['an assignment', `const jwk = ${literal};\nmodule.exports = { jwk };`],
    ['an export', `export default ${literal};`],
    [
      'Python',
      `jwk = {'kty': 'EC', 'crv': u'P-256', "x": b'${jwk.x}', 'y': '${jwk.y}', 'ext': True, 'kid': None}  # mine`,
    ],
    ['Ruby', `{"kty" => "EC", "crv" => "P-256", "x" => "${jwk.x}", "y" => "${jwk.y}"}`],
    ['typographic quotes', json.replace(/"([^"]*)"/g, '\u201c$1\u201d')],
    ['comments', `// a key\n${json}\n// its end`],
    ['values wrapped over lines', json.replace(String(jwk.x), lined(String(jwk.x), 16))],
    ['a fence', `Here:\n\n\`\`\`json\n${JSON.stringify(jwk, null, 2)}\n\`\`\`\nthat is all.`],
    ['a mail', JSON.stringify(jwk, null, 2).replace(/^/gm, '> ')],
    ['a mail that was quoted twice', JSON.stringify(jwk, null, 2).replace(/^/gm, '> > ')],
    ['HTML entities', json.replaceAll('"', '&quot;')],
    ['a page', `<pre>${json.replaceAll('"', '&#34;')}</pre>`],
    ['a URL parameter', encodeURIComponent(json)],
    ['a JSON string', JSON.stringify(json)],
    ['a JSON string in a JSON string', JSON.stringify(JSON.stringify(json))],
    ['escaped quotes', json.replaceAll('"', '\\"')],
    ['a byte order mark', `\ufeff${json}`],
    ['a zero-width space', `\u200b${json}\u200b`],
    ['prose', `the key (${json}) is mine, isn't it?`],
    ['a comma behind', `${json},`],
  ])('%s', async (_, text) => {
    await expectKeys(text, jwk);
  });

  it('one a line', async () => {
    await expectKeys(`${json}\n${JSON.stringify(jwkOf(ed.publicKey))}\n`, jwk, jwkOf(ed.publicKey));
  });

  it('notes that it was a literal', async () => {
    expect(await codes(literal)).toContain('key/read-as-literal');
    expect(await codes(json)).toEqual([]);
  });

  it.each(["{kty: 'EC', crv: P256}", "{kty: 'EC',, }", '{"kty":"EC","crv":"P-256",'])(
    'refuses %s',
    async (text) => {
      expect((await read(text)).problem?.code).toBe('key/json-syntax');
    },
  );
});

describe('keys inside of other JSON', () => {
  const kids = async (value: unknown) =>
    (await read(JSON.stringify(value))).keys.map(({ jwk: { kid }, problems }) => [
      kid,
      problems.find(({ code }) => code === 'key/found-in-json')?.data?.path,
    ]);
  const edPem = pemOf(ed.publicKey);

  it.each<[string, unknown, [kid: string | undefined, path: string | undefined][]]>([
    [
      'a Google service account',
      { type: 'service_account', private_key_id: 'g1', private_key: pemOf(rsa.privateKey) },
      [['g1', 'private_key']],
    ],
    [
      'AWS KMS',
      { KeyId: 'arn', PublicKey: base64(der), KeySpec: 'ECC_NIST_P256' },
      [[undefined, 'PublicKey']],
    ],
    ['Azure Key Vault', { key: { ...jwk, kid: 'a', kty: 'EC-HSM' }, attributes: {} }, [['a', 'key']]],
    [
      'a map of kid to PEM',
      { '7d3c': pem, e1f0: edPem },
      [
        ['7d3c', '7d3c'],
        ['e1f0', 'e1f0'],
      ],
    ],
    [
      'a map of kid to JWK',
      { k1: jwk, k2: { ...jwk, kid: 'own' } },
      [
        ['k1', 'k1'],
        ['own', 'k2'],
      ],
    ],
    [
      'a map of field names',
      { publicKey: pem, private_key: pemOf(p256.privateKey) },
      [
        [undefined, 'publicKey'],
        [undefined, 'private_key'],
      ],
    ],
    [
      'Vault',
      { data: { keys: { 1: { public_key: pem }, 2: { public_key: edPem } } } },
      [
        [undefined, 'data.keys.1.public_key'],
        [undefined, 'data.keys.2.public_key'],
      ],
    ],
    ['a set within', { issuer: 'x', jwks: { keys: [{ ...jwk, kid: 'i' }] } }, [['i', 'jwks.keys.0']]],
    [
      'a Kubernetes secret',
      { kind: 'Secret', data: { 'tls.key': base64(pem) } },
      [[undefined, 'data.tls.key']],
    ],
    ['lines of PEM', { key: pem.trim().split('\n') }, [[undefined, 'key']]],
    ['literal line ends', { key: pem.replaceAll('\n', '\\n') }, [[undefined, 'key']]],
    ['a JWK as text', { config: JSON.stringify({ keys: [{ ...jwk, kid: 's' }] }) }, [['s', 'config']]],
    [
      'keys that are PEM',
      { keys: [pem, edPem] },
      [
        [undefined, 'keys.0'],
        [undefined, 'keys.1'],
      ],
    ],
  ])('%s', async (_, value, want) => {
    expect(await kids(value)).toEqual(want);
  });

  it('names JSON without a key, and a discovery document', async () => {
    expect((await read('{"error":"x"}')).problem).toEqual({
      code: 'key/json-without-key',
      data: { members: 'error' },
    });
    const document = '{"jwks_uri":"https://a.example/jwks"}';
    for (const kind of ['text', 'jwk', 'jwks', 'pem'] as const) {
      expect((await read(document, kind)).problem).toEqual({
        code: 'key/discovery-document',
        data: { jwks_uri: 'https://a.example/jwks' },
      });
    }
  });

  it('ends with deep and wide values', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect((await read(deep)).problem?.code).toBe('key/json-without-key');
    const wide = JSON.stringify({ all: Array.from({ length: 30_000 }, () => 'x'.repeat(50)) });
    expect((await read(wide)).problem?.code).toBe('key/json-without-key');
  }, 60_000);
});

describe('PEM as it stands in files and sources', () => {
  const lines = pem.trim().split('\n');
  it.each([
    ['Java', lines.map((line) => `    "${line}\\n"`).join(' +\n')],
    ['JavaScript', `const key = [${lines.map((line) => `'${line}'`).join(', ')}].join('\\n');`],
    ['YAML', `jwt:\n  publicKey: |\n${lines.map((line) => `    ${line}`).join('\n')}\n`],
    ['YAML in base64', `data:\n  tls.crt: ${base64(pem)}\n`],
    ['.env in base64', `KEY_B64="${base64(pem)}"\n`],
    ['a URL parameter', `key=${encodeURIComponent(pem)}`],
    ['a form', new URLSearchParams({ key: pem }).toString()],
    ['HTML', lines.join('<br>\n')],
    ['HTML entities', pem.replaceAll('\n', '&#10;')],
    ['quoted-printable', pem.replaceAll('=', '=3D')],
    ['a terminal', `\u001b[32m${pem}\u001b[0m`],
    ['no BEGIN line', lines.slice(1).join('\n')],
    ['a JSON string', JSON.stringify(pem)],
    ['a JSON string in JSON', JSON.stringify(JSON.stringify({ pem }))],
  ])('%s', async (_, text) => {
    await expectKeys(text, jwk);
  });

  it('with JWKs and SSH lines in one text', async () => {
    const ring = await read(`${pem}\n${JSON.stringify(jwkOf(ed.publicKey))}`);
    expect(ring.keys.map((key) => key.source)).toEqual(['spki', 'jwk']);
  });
});

describe('a key that is spelt out by its members', () => {
  const { kty, crv, x, y } = jwk;
  const xml = (key: KeyObject) => {
    const members = jwkOf(key);
    const names = { Modulus: 'n', Exponent: 'e', P: 'p', Q: 'q', DP: 'dp', DQ: 'dq', InverseQ: 'qi', D: 'd' };
    const elements = Object.entries(names)
      .filter(([, name]) => members[name] !== undefined)
      .map(([element, name]) => `<${element}>${base64(bytesOf(members[name]))}</${element}>`);
    return `<RSAKeyValue>\n${elements.join('\n')}\n</RSAKeyValue>`;
  };

  it.each([
    ['YAML', `jwk:\n  kty: ${kty}\n  crv: ${crv} # curve\n  x: "${x}"\n  y: ${y}\n`],
    ['TOML', `kty = "${kty}"\ncrv = "${crv}"\nx = "${x}"\ny = "${y}"`],
  ])('%s', async (_, text) => {
    await expectKeys(text, jwk);
  });

  it('a set in YAML', async () => {
    const item = `  - kty: ${kty}\n    crv: ${crv}\n    x: ${x}\n    y: ${y}\n`;
    expect((await expectKeys(`keys:\n${item}${item}`, jwk, jwk)).form).toBe('jwks');
  });

  it('takes no longer than the text is long', async () => {
    const blank = ' '.repeat(200_000);
    expect((await read(`kty: RSA\nk: a${blank}x\nk: a${blank},${blank}x`)).problem?.code).toBe(
      'key/member-missing',
    );
  });

  it('XML of .NET', async () => {
    for (const key of [rsa.publicKey, rsa.privateKey]) await expectKeys(xml(key), jwkOf(key));
  });

  it('says what is missing', async () => {
    expect((await read('kty: RSA\ne: AQAB')).problem?.code).toBe('key/member-missing');
    expect((await read('kty:\nnothing')).form).toBe('secret');
  });
});

describe('a text that is something else', () => {
  it.each([
    ['https://example.com/jwks.json', 'key/url', { url: 'https://example.com/jwks.json' }],
    [' "https://example.com/jwks.json" ', 'key/url', { url: 'https://example.com/jwks.json' }],
    ['login.example.com/.well-known/openid-configuration', 'key/url', undefined],
    ['eyJhbGciOiJIUzI1NiJ9.e30.abc', 'key/is-token', undefined],
    [`SHA256:${'a'.repeat(43)}`, 'key/fingerprint', undefined],
    [`256 SHA256:${'a'.repeat(43)} me@host (ED25519)`, 'key/fingerprint', undefined],
    [`MD5:${'ab:'.repeat(15)}ab`, 'key/fingerprint', undefined],
    [`SHA1 Fingerprint=${'AB:'.repeat(19)}AB`, 'key/fingerprint', undefined],
    ['/etc/keys/signing.pem', 'key/path', { path: '/etc/keys/signing.pem' }],
    ['C:\\keys\\my.key', 'key/path', undefined],
    ['~/.ssh/id_rsa', 'key/path', undefined],
    ['public.pem', 'key/path', undefined],
    ['projects/p/locations/l/keyRings/r/cryptoKeys/k', 'key/kms-name', undefined],
    ['AGE-SECRET-KEY-1QQQQ', 'key/age', undefined],
  ])('%s', async (text, code, data) => {
    const { problem, keys } = await read(text);
    expect(keys).toEqual([]);
    expect(problem).toMatchObject(data ? { code, data } : { code });
  });
});

describe('JSON that is no whole', () => {
  it('gives the keys that are whole, and says where it breaks', async () => {
    const ring = await read(`{"keys":[${json},\n{"kty":"EC","x":"`);
    expect(ring.keys.map(({ problems }) => problems)).toEqual([
      [{ code: 'key/json-in-pieces', data: expect.objectContaining({ line: 2 }) }],
    ]);
  });

  it.each(['{"kty":"EC","x":"a\\', "[{kty: 'EC'", '{kty: "EC", x: `a', '{"kty": "EC"} } { // kty: x'])(
    'ends with %s',
    async (text) => {
      expect((await read(text)).keys).toEqual([]);
    },
  );
});

describe('a key under wrappers of every kind', () => {
  type Wrap = (text: string) => string;
  const wraps: Record<string, Wrap> = {
    indent: (text) => text.replace(/^/gm, '   '),
    crlf: (text) => text.replaceAll('\n', '\r\n'),
    quotes: (text) => `"${text}"`,
    fence: (text) => `\`\`\`\n${text}\n\`\`\``,
    mail: (text) => text.replace(/^/gm, '> '),
    percent: encodeURIComponent,
    base64,
    string: (text) => JSON.stringify(text),
    member: (text) => JSON.stringify({ signingKey: text }),
    mark: (text) => `\ufeff${text}`,
    blank: (text) => `\n\n ${text}\n`,
    name: (text) => `KEY=${text}`,
  };
  const keys = [p256.publicKey, p256.privateKey, ed.publicKey, rsa.publicKey, rsa.privateKey];
  const forms: ((key: KeyObject) => string)[] = [
    pemOf,
    (key) => JSON.stringify(jwkOf(key)),
    (key) => JSON.stringify(jwkOf(key), null, 2),
    (key) => JSON.stringify({ keys: [jwkOf(key)] }),
    (key) => lined(base64(derOf(key)), 64),
  ];

  it('amid JSON in a fence is read to its last line', async () => {
    const fenced = ['member', 'fence'].reduce(
      (text, name) => wraps[name]?.(text) ?? text,
      lined(base64(derOf(p256.publicKey)), 64),
    );
    await expectKeys(fenced, jwkOf(p256.publicKey));
  });

  it('is read to the same JWK', async () => {
    const names = fc.array(fc.constantFrom(...Object.keys(wraps)), { maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.constantFrom(...forms),
        names,
        async (key, form, chain) => {
          const text = chain.reduce((inner, name) => wraps[name]?.(inner) ?? inner, form(key));
          await expectKeys(text, jwkOf(key));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});
