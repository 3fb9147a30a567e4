import { findNodeAtLocation } from 'jsonc-parser';
import { type JsonDocument, jsonTree, objectOf } from './json.ts';
import { readJsonPart, readSegment, type Span } from './segments.ts';
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
  const segments: Segment[] = [];
  const read = (part: Part, path: (string | number)[]): Segment | null => {
    const span = spanOf(document, part, path);
    if (!span) return null;
    const segment = readSegment(input, span, problems);
    segments.push(segment);
    return segment;
  };
  const header = read('header', isJwe ? ['protected'] : [...signaturePath, 'protected']);
  const none: DecodedPart = { text: null, json: null };
  const headerPart = header ? readJsonPart(header, problems) : none;
  const unencodedPayload = objectOf(headerPart.json)?.b64 === false;
  if (isJwe) {
    read(
      'encrypted-key',
      typeof top.encrypted_key === 'string' ? ['encrypted_key'] : ['recipients', 0, 'encrypted_key'],
    );
    read('iv', ['iv']);
    read('ciphertext', ['ciphertext']);
    read('tag', ['tag']);
  }
  const payload = isJwe ? null : read('payload', ['payload']);
  const signature = isJwe ? null : read('signature', [...signaturePath, 'signature']);
  const signingInput = isJwe ? '' : `${header?.text ?? ''}.${payload?.text ?? ''}`;
  return {
    kind: isJwe ? 'jwe-json' : 'jws-json',
    input,
    segments,
    header: headerPart,
    payload: payload && payload.text !== '' ? readJsonPart(payload, problems) : none,
    signature: signature?.bytes ?? null,
    signingInput,
    cleanSigningInput: signingInput,
    detached: payload?.text === '',
    unencodedPayload,
    problems,
  };
}

/** The place of a string member's content, without its quotes; null where it is no string, or has escapes that move its characters. */
function spanOf(document: JsonDocument, part: Part, path: (string | number)[]): Span | null {
  const root = jsonTree(document.text);
  const node = root ? findNodeAtLocation(root, path) : undefined;
  if (node?.type !== 'string') return null;
  const start = node.offset + 1;
  const end = node.offset + node.length - 1;
  return document.text.slice(start, end) === node.value ? { part, start, end } : null;
}
