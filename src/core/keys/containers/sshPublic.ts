import { decodeBase64url } from '../../token/base64url.ts';
import type { RawKey } from '../material.ts';
import type { Bytes } from '../members.ts';
import { type Result, refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { candidateOf } from './candidate.ts';
import { brokenSsh, readSshKey } from './sshKey.ts';
import { wireOf } from './wire.ts';

/**
 * A key type and its base64, which begins with the length of the type's name, at the start of a line or behind options, a host or a quote. Base64 may be wrapped into
 * further lines.
 */
const LINE =
  /(?<![\w@.-])((?:ssh|ecdsa|sk|webauthn|rsa-sha2|xmss)-[\w@.-]{1,80}|[\w.-]{1,64}-cert-v0[01]@openssh\.com)[ \t]+(AAAA[A-Za-z0-9+/]{8,}={0,2}(?:\r?\n[A-Za-z0-9+/]{16,}={0,2}(?![^\r\n]))*)/g;
const BLOCK = /-{2,5} ?BEGIN SSH2 PUBLIC KEY ?-{2,5}([\s\S]*?)(?:-{2,5} ?END SSH2 PUBLIC KEY|$)/g;
/** A header of RFC 4716 §3.3, with the lines that continue it. */
const HEADER = /^[^\s:]{1,64}:(?:[^\n]*\\\n)*[^\n]*\n/gm;

/**
 * Reads OpenSSH public key lines (also with `authorized_keys` options or a `known_hosts` host before the type) and SSH2 blocks (RFC 4716), one candidate for each
 * key; null where the text holds none. Comments are left aside. Never rejects.
 */
export async function readSshPublic(text: string): Promise<Candidate[] | null> {
  const found: [at: number, read: Result<RawKey>][] = [];
  for (const { index, 1: type = '', 2: body = '' } of text.matchAll(LINE))
    found.push([index, readBody(body, type)]);
  const lines = text.replace(/\r\n?/g, '\n');
  for (const { index, 1: inside = '' } of lines.matchAll(BLOCK)) {
    found.push([index, readBody(inside.replace(HEADER, ''))]);
  }
  if (found.length === 0) return null;
  found.sort(([a], [b]) => a - b);
  const candidates: Candidate[] = [];
  for (const [, read] of found) candidates.push(await candidateOf('openssh-public', read));
  return candidates;
}

function readBody(body: string, promised?: string): Result<RawKey> {
  return readSshBlob(decodeBase64url(body).bytes, promised);
}

/** True for octets that begin like a public key in SSH's own encoding: the length of a name, and a name that begins as those of SSH keys do. */
export function isSshBlob(bytes: Uint8Array): boolean {
  const [a, b, c, length = 0] = bytes;
  const name = String.fromCharCode(...bytes.subarray(4, 4 + length));
  return (
    a === 0 && b === 0 && c === 0 && name.length === length && /^(ssh|ecdsa-sha2|sk-ssh|sk-ecdsa)-/.test(name)
  );
}

/** Reads a public key in SSH's own encoding: its type, then its fields (RFC 4253 §6.6). `promised` is the type that the line names. */
export function readSshBlob(bytes: Bytes, promised?: string): Result<RawKey> {
  const wire = wireOf(bytes);
  const type = wire.text('type');
  if (wire.fault) return brokenSsh(wire);
  if (promised !== undefined && type !== promised) {
    return refuse('key/ssh-types-differ', { line: promised, found: type });
  }
  return readSshKey(type, wire);
}
