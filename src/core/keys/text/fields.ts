/** The members of an RSA key in XML (RFC 4050, XML Signature §6.4.2; .NET writes the private ones), with the members of a JWK that they are. */
const ELEMENTS = new Map([
  ['Modulus', 'n'],
  ['Exponent', 'e'],
  ['D', 'd'],
  ['P', 'p'],
  ['Q', 'q'],
  ['DP', 'dp'],
  ['DQ', 'dq'],
  ['InverseQ', 'qi'],
]);
const ELEMENT = /<(?:\w{1,20}:)?(Modulus|Exponent|D|P|Q|DP|DQ|InverseQ)>([A-Za-z0-9+/=\s]{1,8192})</g;
/** A member of a JWK on a line of its own, as YAML, TOML and lists of settings have it. */
const LINE =
  /^[ \t]*(-[ \t]+)?["']?(kty|crv|kid|alg|use|n|e|d|p|q|dp|dq|qi|x|y|k|pub|priv)["']?[ \t]{0,9}[:=][ \t]{0,9}["']?([^"'\s#,]{1,8192})["']?[ \t]*(?:,[ \t]*)?(?:#[^\n]*)?\r?$/gm;

/** What a text holds as fields, as JSON: the JWK of an RSA key in XML, or the JWK or JWKs that YAML or a list of settings spells out line by line. Null for other text. */
export function fieldsIn(text: string): { json: string; language: 'XML' | 'YAML' } | null {
  const rsa = new Map<string, string>();
  for (const [, element = '', value = ''] of text.matchAll(ELEMENT)) {
    rsa.set(ELEMENTS.get(element) ?? '', base64urlOf(value));
  }
  if (rsa.has('n')) {
    return { json: JSON.stringify({ kty: 'RSA', ...Object.fromEntries(rsa) }), language: 'XML' };
  }
  if (!/^[ \t]*(?:-[ \t]+)?["']?kty["']?[ \t]{0,9}[:=]/m.test(text)) return null;
  const keys = keysOf(text).filter((key) => key.has('kty'));
  const [only] = keys;
  if (!only) return null;
  const objects = keys.map((key) => Object.fromEntries(key));
  return { json: JSON.stringify(keys.length === 1 ? objects[0] : { keys: objects }), language: 'YAML' };
}

/** The members line by line; a dash, or a name that the key has, begins another key. */
function keysOf(text: string): Map<string, string>[] {
  const keys: Map<string, string>[] = [];
  for (const [, dash, name = '', value = ''] of text.matchAll(LINE)) {
    const last = keys.at(-1);
    if (!last || dash !== undefined || last.has(name)) keys.push(new Map([[name, value]]));
    else last.set(name, value);
  }
  return keys;
}

function base64urlOf(value: string): string {
  return value.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_');
}
