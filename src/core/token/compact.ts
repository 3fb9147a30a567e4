import { objectOf, own } from './json.ts';
import {
  cleanSigningInput,
  rawSegment,
  readJsonPart,
  readSegment,
  type Span,
  signatureOf,
} from './segments.ts';
import type { DecodedPart, ParsedToken, Part, Problem, Segment } from './types.ts';
import { decodeLossy } from './utf8.ts';

const JWS_PARTS: readonly Part[] = ['header', 'payload', 'signature'];
const JWE_PARTS: readonly Part[] = ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'];
/** What RFC 7516 §9 tells a JWE from a JWS by where no header can be read: five base64url segments, and nothing that is none. */
const FIVE_SEGMENTS = /^[\w-]+(?:\.[\w-]+){4}$/;
const NOTHING: DecodedPart = { text: null, json: null };

/** Reads `[start, end)` of a text as a compact serialization: JWS (RFC 7515 §7.1) or JWE (RFC 7516 §7.1). `problems` found before are kept in front. */
export function readCompact(input: string, start: number, end: number, found: Problem[]): ParsedToken {
  const problems = [...found];
  const dots = dotsIn(input, start, end);
  const headerSpan: Span = { part: 'header', start, end: dots[0] ?? end };
  const header = readSegment(input, headerSpan, problems);
  const headerPart = header.text === '' ? NOTHING : readJsonPart(header, problems);
  const parameters = objectOf(headerPart.json);
  const encrypts = parameters
    ? Object.hasOwn(parameters, 'enc')
    : looksJson(header, headerPart) || FIVE_SEGMENTS.test(input.slice(start, end));
  if (dots.length === 4 && encrypts) {
    return readJwe(input, end, dots, header, headerPart, problems);
  }
  const unencodedPayload = own(parameters, 'b64') === false;
  const spans = jwsSpans(start, end, dots, unencodedPayload);
  const payloadSpan = spans.find((span) => span.part === 'payload');
  const signatureSpan = spans.find((span) => span.part === 'signature');
  reportCount(input, end, dots, spans, parameters, problems);
  const signed = [header];
  let payload = NOTHING;
  let claimed = false;
  if (payloadSpan) {
    const segment = unencodedPayload
      ? rawSegment(payloadSpan, input.slice(payloadSpan.start, payloadSpan.end))
      : readSegment(input, payloadSpan, problems);
    signed.push(segment);
    if (segment.text !== '') payload = readJsonPart(segment, problems, !unencodedPayload);
    claimed = looksJson(segment, payload);
  }
  const signature = signatureSpan ? readSegment(input, signatureSpan, problems) : null;
  const signedEnd = payloadSpan?.end ?? headerSpan.end;
  return {
    // A text is a token as soon as one of its parts is JSON, or looks like an object that broke.
    kind: claimed || looksJson(header, headerPart) ? 'jws' : 'none',
    input,
    segments: signature ? [...signed, signature] : signed,
    header: headerPart,
    payload,
    signature: signatureOf(signature),
    signingInput: input.slice(0, signedEnd),
    cleanSigningInput: cleanSigningInput(...signed),
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

/** True where a segment carries a JSON object or array, or the beginning of one that broke. Bytes that are no text must look more like one: by chance many a word does. */
function looksJson({ bytes }: Segment, { text }: DecodedPart): boolean {
  if (text !== null) return /^[\s\ufeff]*[{[]/.test(text);
  return bytes !== null && /^\s*\{\s*["}]/.test(decodeLossy(bytes.subarray(0, 64)));
}
