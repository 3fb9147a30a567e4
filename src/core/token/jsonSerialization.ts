import { isJsonObject, type JsonDocument, jsonTree, nodeAt, objectOf, own } from './json.ts';
import {
  cleanSigningInput,
  rawSegment,
  readJsonPart,
  readSegment,
  type Span,
  signatureOf,
} from './segments.ts';
import type { DecodedPart, ParsedToken, Part, Problem, Segment } from './types.ts';

/**
 * Reads a JWS or JWE JSON serialization (RFC 7515 §7.2, RFC 7516 §7.2), flattened or general, of which the first signature or
 * recipient is shown. Null where the document is neither. A JWT is always compact (RFC 7519 §3), so it is a fault as a JWT.
 */
export function readJsonSerialization(input: string, document: JsonDocument): ParsedToken | null {
  const top = objectOf(document);
  if (!top) return null;
  const isJwe = typeof top.ciphertext === 'string';
  const isJws =
    typeof top.payload === 'string' && (typeof top.signature === 'string' || Array.isArray(top.signatures));
  if (!isJwe && !isJws) return null;
  const signaturePath = typeof top.signature === 'string' ? [] : ['signatures', 0];
  const problems: Problem[] = [
    { code: 'structure.segments/json-serialization', part: 'token', at: 0, length: input.length },
  ];
  for (const { name, offset, length } of document.duplicates) {
    problems.push({ code: 'structure.duplicates/member', part: 'token', at: offset, length, data: { name } });
  }
  const segments: Segment[] = [];
  const root = jsonTree(document.text);
  const read = (part: Part, path: (string | number)[], unencoded = false): Segment | null => {
    const node = nodeAt(root, path);
    if (node?.type !== 'string') return null;
    const span = { part, start: node.offset + 1, end: node.offset + node.length - 1 };
    const text = String(node.value);
    const segment = unencoded ? rawSegment(span, text) : readMember(input, span, text, problems);
    segments.push(segment);
    return segment;
  };
  const header = read('header', isJwe ? ['protected'] : [...signaturePath, 'protected']);
  const none: DecodedPart = { text: null, json: null };
  const headerPart = header ? readJsonPart(header, problems) : none;
  const unencodedPayload = own(objectOf(headerPart.json), 'b64') === false;
  if (isJwe) {
    read(
      'encrypted-key',
      typeof top.encrypted_key === 'string' ? ['encrypted_key'] : ['recipients', 0, 'encrypted_key'],
    );
    read('iv', ['iv']);
    read('ciphertext', ['ciphertext']);
    read('tag', ['tag']);
  }
  const signed: unknown = Array.isArray(top.signatures) ? top.signatures[0] : top;
  const unprotected = isJsonObject(signed) && !isJwe ? own(signed, 'header') : undefined;
  const payload = isJwe ? null : read('payload', ['payload'], unencodedPayload);
  const signature = isJwe ? null : read('signature', [...signaturePath, 'signature']);
  return {
    kind: isJwe ? 'jwe-json' : 'jws-json',
    input,
    segments,
    header: headerPart,
    ...(isJsonObject(unprotected) ? { unprotected } : {}),
    payload: payload && payload.text !== '' ? readJsonPart(payload, problems, !unencodedPayload) : none,
    signature: signatureOf(signature),
    signingInput: isJwe ? '' : `${header?.text ?? ''}.${payload?.text ?? ''}`,
    cleanSigningInput: isJwe ? '' : cleanSigningInput(header, payload),
    detached: payload?.text === '',
    unencodedPayload,
    problems,
  };
}

/** Reads a string member's content in place; escapes (RFC 8259 §7) move its characters, so that a fault can only be laid to the whole. */
function readMember(input: string, span: Span, text: string, problems: Problem[]): Segment {
  const { part, start, end } = span;
  if (input.slice(start, end) === text) return readSegment(input, span, problems);
  const inText: Problem[] = [];
  const segment = readSegment(text, { part, start: 0, end: text.length }, inText);
  for (const problem of inText) problems.push({ ...problem, at: start, length: end - start });
  return { ...segment, start, end };
}
