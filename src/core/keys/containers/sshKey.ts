import { bigIntToBytes, bytesToBigInt } from '../bigint.ts';
import { curveOf } from '../curves.ts';
import { readEcPoint } from '../ecPoint.ts';
import type { RawKey } from '../material.ts';
import { type Bytes, stripZeros, writeMember } from '../members.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Wire } from './wire.ts';

/** A key type of SSH: how its public and its private fields are read from where they begin. */
interface SshType {
  readPublic: (wire: Wire) => Result<RawKey>;
  readPrivate: (wire: Wire) => Result<RawKey>;
}

const types = new Map<string, SshType>([
  ['ssh-rsa', { readPublic: rsaPublic, readPrivate: rsaPrivate }],
  ['ecdsa-sha2-nistp256', ecdsa('nistp256', 'P-256')],
  ['ecdsa-sha2-nistp384', ecdsa('nistp384', 'P-384')],
  ['ecdsa-sha2-nistp521', ecdsa('nistp521', 'P-521')],
  ['ssh-ed25519', eddsa('Ed25519', 32)],
  ['ssh-ed448', eddsa('Ed448', 57)],
]);

/** Types that are named and refused, by what their names look like. */
const refusals: readonly [look: RegExp, code: string][] = [
  [/-cert-v0[01]@openssh\.com$/, 'key/ssh-certificate'],
  [/^(webauthn-)?sk-/, 'key/ssh-security-key'],
  [/^ssh-dss$/, 'key/dsa'],
];

/** Reads the fields of a public key of a type (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4). */
export function readSshKey(type: string, wire: Wire): Result<RawKey> {
  return read(type, wire, 'readPublic');
}

/** Reads the fields of a private key of a type, as openssh-key-v1 and the agent protocol write them. */
export function readSshPrivateKey(type: string, wire: Wire): Result<RawKey> {
  return read(type, wire, 'readPrivate');
}

function read(type: string, wire: Wire, which: keyof SshType): Result<RawKey> {
  const refused = refusals.find(([look]) => look.test(type));
  if (refused) return refuse(refused[1], { type });
  const known = types.get(type);
  if (!known) return refuse('key/ssh-type', { type });
  const key = known[which](wire);
  return wire.fault ? brokenSsh(wire) : key;
}

/** The refusal of SSH data that stops in the middle of a field. */
export function brokenSsh({ fault }: Wire): Result<never> {
  return refuse('key/ssh-broken', { at: fault?.at ?? 0, field: fault?.field ?? '' });
}

function rsaPublic(wire: Wire): Result<RawKey> {
  const e = wire.mpint('e');
  return ok({ kty: 'RSA', n: writeMember(wire.mpint('n')), e: writeMember(e) });
}

function rsaPrivate(wire: Wire): Result<RawKey> {
  const [n, e, d] = [wire.mpint('n'), wire.mpint('e'), wire.mpint('d')];
  const [qi, p, q] = [wire.mpint('iqmp'), wire.mpint('p'), wire.mpint('q')];
  const reduced = (prime: Bytes) => {
    const modulus = bytesToBigInt(prime) - 1n;
    return modulus > 0n ? stripZeros(bigIntToBytes(bytesToBigInt(d) % modulus, prime.length)) : prime;
  };
  const members = { n, e, d, p, q, dp: reduced(p), dq: reduced(q), qi };
  const written = Object.entries(members).map(([name, value]) => [name, writeMember(value)]);
  return ok({ kty: 'RSA', ...Object.fromEntries(written) });
}

function ecdsa(name: string, crv: string): SshType {
  const readPublic = (wire: Wire): Result<RawKey> => {
    const curve = curveOf(crv);
    const at = wire.at;
    const named = wire.text('curve');
    const point = wire.string('Q');
    if (curve?.kty !== 'EC' || named !== name) return refuse('key/ssh-broken', { at, field: 'curve' });
    return readEcPoint(curve, point);
  };
  return {
    readPublic,
    readPrivate: (wire) => {
      const key = readPublic(wire);
      const d = wire.mpint('d');
      const octets = Math.ceil((curveOf(crv)?.bits ?? 0) / 8);
      if (!key.ok || d.length > octets)
        return key.ok ? refuse('key/member-length', { member: 'd', have: d.length, need: octets }) : key;
      return ok({ ...key.value, d: writeMember(bigIntToBytes(bytesToBigInt(d), octets)) });
    },
  };
}

/** The private field is the private key with the public key behind it. */
function eddsa(crv: string, octets: number): SshType {
  const readPublic = (wire: Wire): Result<RawKey> =>
    ok({ kty: 'OKP', crv, x: writeMember(wire.string('pk')) });
  return {
    readPublic,
    readPrivate: (wire) => {
      const key = readPublic(wire);
      const at = wire.at;
      const both = wire.string('sk');
      if (!key.ok || both.length !== 2 * octets) return refuse('key/ssh-broken', { at, field: 'sk' });
      if (writeMember(both.slice(octets)) !== key.value.x)
        return refuse('key/private-mismatch', { member: 'd' });
      return ok({ ...key.value, d: writeMember(both.slice(0, octets)) });
    },
  };
}
