import { BLANK, endWithout, QUOTES, unitIn } from '../../token/characters.ts';
import { withoutEdges } from '../../token/find/edges.ts';
import { type Reading, refusal } from './reading.ts';

interface Row {
  look: RegExp;
  code: string;
  /** What the groups of the pattern say. */
  names?: readonly string[];
}

/** Longer than any text that is named here by its whole. */
const LONGEST = 8192;

/** Texts that are no key and are not read, by what they look like from their first character on. */
const ROWS: readonly Row[] = [
  { look: /^PuTTY-User-Key-File-\d/, code: 'key/putty' },
  { look: /^(?:# [^\n]*\n)*AGE-(?:SECRET-KEY|PLUGIN)-/i, code: 'key/age' },
  { look: /^age1[a-z0-9]{58}$/, code: 'key/age' },
  { look: /^untrusted comment:/i, code: 'key/minisign' },
  { look: /^(https?:\/\/\S+)$/i, code: 'key/url', names: ['url'] },
  {
    look: /^((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,9}[a-z]{2,24}(?::\d{1,5})?\/\S*(?:jwks|\.well-known|\/keys|certs)\S*)$/i,
    code: 'key/url',
    names: ['url'],
  },
  { look: /^ey[A-Za-z0-9_-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?(?:~\S*)?$/, code: 'key/is-token' },
  {
    look: /^(?:\d{1,5} )?(SHA\d{0,3}:[A-Za-z0-9+/]{27,86}={0,2})(?: |$)/,
    code: 'key/fingerprint',
    names: ['print'],
  },
  {
    look: /^(?:\d{1,5} )?(MD5:[\da-f]{2}(?::[\da-f]{2}){15})(?: |$)/i,
    code: 'key/fingerprint',
    names: ['print'],
  },
  {
    look: /^(?:(?:sha-?(?:1|256)|md5) ?(?:fingerprint)?[ =:]{1,3})?((?:[\da-f]{2}:){15}(?:(?:[\da-f]{2}:){4}(?:(?:[\da-f]{2}:){12})?)?[\da-f]{2})$/i,
    code: 'key/fingerprint',
    names: ['print'],
  },
  {
    look: /^((?:file:\/\/|~?\/|\.{1,2}\/|[a-z]:[\\/]|\\\\)?[^\s:*?"<>|]{1,300}\.(?:pem|crt|cer|der|key|pub|p8|p12|pfx|jks|jwks?|json|ppk))$/i,
    code: 'key/path',
    names: ['path'],
  },
  {
    look: /^((?:file:\/\/|~\/|\/(?:etc|home|root|usr|var|opt|run|mnt|tmp|secrets?)\/|[a-z]:\\)[^\n*?"<>|]{1,300})$/i,
    code: 'key/path',
    names: ['path'],
  },
  { look: /^(arn:aws[\w-]*:kms:\S+)$/, code: 'key/kms-name', names: ['name'] },
  { look: /^(projects\/\S+\/cryptoKeys\/\S+)$/, code: 'key/kms-name', names: ['name'] },
  { look: /^(pkcs11:\S+)$/i, code: 'key/kms-name', names: ['name'] },
  { look: /^(did:[a-z0-9]+:\S+)$/, code: 'key/did', names: ['did'] },
  { look: /^k[1-4]\.(secret|public|local)[\w.-]*\.[\w-]+$/, code: 'key/paserk', names: ['type'] },
  { look: /^<(?:!doctype html|html|head|body)\b/i, code: 'key/html' },
];

const isAround = unitIn(BLANK + QUOTES);

/** The refusal of a text that is something else than a key and is known by its look: an address, a token, a fingerprint, a path … Null for all other text. */
export function nameOf(text: string): Reading | null {
  const { start } = withoutEdges(text, 'text');
  const head = text.slice(start, start + LONGEST);
  const body = head.slice(0, endWithout(head, isAround));
  for (const { look, code, names = [] } of ROWS) {
    const m = look.exec(body);
    if (m) return refusal(code, Object.fromEntries(names.map((name, i) => [name, m[i + 1] ?? ''])));
  }
  return null;
}
