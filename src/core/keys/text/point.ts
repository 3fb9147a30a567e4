import { candidateOf } from '../containers/candidate.ts';
import { curveOf, decodePoint, isOnCurve } from '../curves.ts';
import { writeMember } from '../members.ts';
import { ok } from '../result.ts';
import type { Candidate } from '../ring.ts';

/** Curves of 256 bits come twice: an uncompressed point is on one of them, a compressed one may be on both. */
const NAMES = ['P-256', 'secp256k1', 'P-384', 'P-521'];

/** Reads octets that are an EC point (SEC 1 §2.3.4), uncompressed or compressed: one member for each curve that has this point, none where no curve has it. */
export async function readPoint(bytes: Uint8Array): Promise<Candidate[]> {
  const read: Candidate[] = [];
  for (const crv of NAMES) {
    const curve = curveOf(crv);
    if (curve?.kty !== 'EC') continue;
    const point = decodePoint(curve, bytes);
    if (!point.ok || !isOnCurve(curve, point.value.x, point.value.y)) continue;
    const [x, y] = [writeMember(point.value.x), writeMember(point.value.y)];
    read.push(await candidateOf('point', ok({ kty: 'EC', crv, x, y })));
  }
  return read;
}
