import type { Algorithm } from '../alg/registry.ts';
import { thumbprint } from '../keys/thumbprint.ts';
import type { Jwk } from '../keys/types.ts';
import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { answers } from './answers/index.ts';
import type { Engine } from './types.ts';

/** What the signatures of the known answers sign. */
const MESSAGE = encodeUtf8('Known answer');

/**
 * Whether an engine gives the known answer for an algorithm and a curve: it takes the good signature, refuses a changed one, and what it
 * signs itself is the same or, as signatures may differ from time to time, verifies. False where it lacks the algorithm.
 */
export async function signsRight(engine: Engine, row: Algorithm, crv: string | undefined): Promise<boolean> {
  try {
    const { jwk: given, signature: text = '' } = await answerOf(crv ?? row.alg);
    const jwk = given.kty === 'AKP' ? await withPublicPart(engine, given) : given;
    const signature = decodeBase64url(text).bytes;
    const changed = signature.map((byte, at) => (at === signature.length >> 1 ? byte ^ 1 : byte));
    const verified = [signature, changed].map((bytes) => engine.verify(row, jwk, bytes, MESSAGE));
    const [good, bad] = await Promise.all(verified);
    if (!good || bad) return false;
    if (jwk.kty === 'RSA') return true;
    const made = await engine.sign?.(row, { jwk }, MESSAGE);
    if (made === undefined) return false;
    // Ed25519 is deterministic (RFC 8032 §5.1.6), and yet some engines put random numbers in: what verifies is good.
    return encodeBase64url(made) === text || (await engine.verify(row, jwk, made, MESSAGE));
  } catch {
    return false;
  }
}

/** Whether an engine computes the known public part of a private key, by `crv` or by the `alg` of an AKP key. */
export async function derivesRight(engine: Engine, name: string): Promise<boolean> {
  try {
    const answer = await answerOf(name);
    const { x, y, pub, ...secret } = answer.jwk;
    return (await thumbprint(await withPublicPart(engine, secret))) === answer.thumbprint;
  } catch {
    return false;
  }
}

async function answerOf(name: string) {
  const load = answers.get(name);
  if (!load) throw new Error(`no known answer for ${name}`);
  return load();
}

async function withPublicPart(engine: Engine, jwk: Jwk): Promise<Jwk> {
  return { ...jwk, ...(await engine.derivePublic?.(jwk)) };
}
