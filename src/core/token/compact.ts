import { decodeBase64url } from './base64url.ts';
import { isJsonObject, objectOf } from './json.ts';
import { rawSegment, readJsonPart, readSegment, type Span } from './segments.ts';
import type { DecodedPart, ParsedToken, Part, Problem, Segment, TokenKind } from './types.ts';

const JWS_PARTS: readonly Part[] = ['header', 'payload', 'signature'];
const JWE_PARTS: readonly Part[] = ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'];
const NOTHING: DecodedPart = { text: null, json: null };

/** Reads `[start, end)` of a text as a compact serialization: JWS (RFC 7515 §7.1) or JWE (RFC 7516 §7.1). `problems` found before are kept in front. */
export function readCompact(input: string, start: number, end: number, found: Problem[]): ParsedToken {
  const problems = [...found];
  const dots = dotsIn(input, start, end);
  const headerSpan: Span = { part: 'header', start, end: dots[0] ?? end };
  const header = readSegment(input, headerSpan, problems);
  const headerPart = header.text === '' ? NOTHING : readJsonPart(header, problems);
  const parameters = objectOf(headerPart.json);
  if (dots.length === 4 && (parameters === null || Object.hasOwn(parameters, 'enc'))) {
    return readJwe(input, end, dots, header, headerPart, problems);
  }
  const unencodedPayload = parameters?.b64 === false;
  const spans = jwsSpans(start, end, dots, unencodedPayload);
  const payloadSpan = spans.find((span) => span.part === 'payload');
  const signatureSpan = spans.find((span) => span.part === 'signature');
  reportCount(input, end, dots, spans, parameters, problems);
  const segments = [header];
  let payload = NOTHING;
  if (payloadSpan) {
    const own: Problem[] = [];
    const segment = unencodedPayload
      ? rawSegment(payloadSpan, input.slice(payloadSpan.start, payloadSpan.end))
      : readSegment(input, payloadSpan, own);
    segments.push(segment);
    if (segment.text !== '') payload = readJsonPart(segment, own, !unencodedPayload);
    problems.push(...own);
  }
  let signature: ParsedToken['signature'] = null;
  if (signatureSpan) {
    const segment = readSegment(input, signatureSpan, problems);
    // A length of 1 mod 4 holds no whole bytes in its last character: there is no signature to compare.
    if (decodeBase64url(segment.text).clean.length % 4 === 1) segment.bytes = null;
    segments.push(segment);
    signature = segment.bytes;
  }
  const signedEnd = payloadSpan?.end ?? headerSpan.end;
  return {
    kind: kindOf(headerPart, payload),
    input,
    segments,
    header: headerPart,
    payload,
    signature,
    signingInput: input.slice(0, signedEnd),
    cleanSigningInput: cleanInput(segments, unencodedPayload),
    detached: payloadSpan !== undefined && payloadSpan.start === payloadSpan.end,
    unencodedPayload,
    problems,
  };
}

function readJwe(
  input: string,
  end: number,
  dots: number[],
  header: Segment,
  headerPart: DecodedPart,
  problems: Problem[],
): ParsedToken {
  const starts = dots.map((dot) => dot + 1);
  const rest = JWE_PARTS.slice(1).map((part, i) =>
    readSegment(input, { part, start: starts[i] ?? end, end: dots[i + 1] ?? end }, problems),
  );
  for (const segment of rest) {
    // RFC 7516 §7.1: the encrypted key may be empty (dir, ECDH-ES), the ciphertext of an empty text too, IV and tag not.
    if (segment.text !== '' || segment.part === 'encrypted-key' || segment.part === 'ciphertext') continue;
    problems.push({
      code: `structure.segments/empty-${segment.part}`,
      part: segment.part,
      at: segment.start,
      length: 0,
    });
  }
  return {
    kind: 'jwe',
    input,
    segments: [header, ...rest],
    header: headerPart,
    payload: NOTHING,
    signature: null,
    signingInput: '',
    cleanSigningInput: '',
    detached: false,
    unencodedPayload: false,
    problems,
  };
}

function dotsIn(input: string, start: number, end: number): number[] {
  const dots: number[] = [];
  for (let at = input.indexOf('.', start); at !== -1 && at < end; at = input.indexOf('.', at + 1))
    dots.push(at);
  return dots;
}

function jwsSpans(start: number, end: number, dots: number[], unencodedPayload: boolean): Span[] {
  // With b64 false a payload may hold dots by mistake (RFC 7797 §5.2): the last one then begins the signature.
  const cuts =
    unencodedPayload && dots.length > 2 ? [dots[0] as number, dots.at(-1) as number] : dots.slice(0, 3);
  return [-1, ...cuts].slice(0, 3).map((cut, i) => ({
    part: JWS_PARTS[i] as Part,
    start: i === 0 ? start : cut + 1,
    end: cuts[i] ?? end,
  }));
}

function reportCount(
  input: string,
  end: number,
  dots: number[],
  spans: Span[],
  parameters: Record<string, unknown> | null,
  problems: Problem[],
): void {
  const report = (word: string, part: Part, at: number, length: number) => {
    problems.push({
      code: `structure.segments/${word}`,
      part,
      at,
      length,
      data: { segments: dots.length + 1 },
    });
  };
  if (dots.length < 2) report(input.trim() === '' ? 'empty' : 'too-few', 'token', end, 0);
  if (dots.length > 2) report('too-many', 'token', dots[2] as number, end - (dots[2] as number));
  const [header, , signature] = spans;
  if (header && header.start === header.end && dots.length > 0)
    report('empty-header', 'header', header.start, 0);
  if (signature && signature.start === signature.end && parameters?.alg !== 'none') {
    report('empty-signature', 'signature', signature.start, 0);
  }
}

function cleanInput(segments: Segment[], unencodedPayload: boolean): string {
  return segments
    .filter(({ part }) => part !== 'signature')
    .map(({ part, text }) => (unencodedPayload && part === 'payload' ? text : decodeBase64url(text).clean))
    .join('.');
}

/** A text is a token as soon as one of its parts is JSON, or looks like an object that broke. */
function kindOf(header: DecodedPart, payload: DecodedPart): TokenKind {
  const looksJson = ({ text, json }: DecodedPart) =>
    text !== null && (isJsonObject(json?.value) || /^[\s\ufeff]*[{[]/.test(text));
  return looksJson(header) || looksJson(payload) ? 'jws' : 'none';
}
