import { refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';

/**
 * Reads OpenSSH public key lines (also with `authorized_keys` options or a `known_hosts` host before the type) and SSH2 blocks (RFC 4716), one candidate for each
 * key line; null where the text holds none. Never rejects.
 */
export async function readSshPublic(text: string): Promise<Candidate[] | null> {
  return /\b(ssh-|ecdsa-sha2-)\S+ AAAA/.test(text) ? [{ result: refuse('key/openssh-public') }] : null;
}
