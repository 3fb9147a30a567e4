import type { Bytes } from '../members.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { candidateOf, guarded } from './candidate.ts';
import { aesCbc, aesCtr, aesGcm, type Cipher, desCbc, opensshChacha } from './ciphers.ts';
import { costFault } from './cost.ts';
import { brokenSsh, readSshPrivateKey } from './sshKey.ts';
import { type Wire, wireOf } from './wire.ts';

const MAGIC = 'openssh-key-v1\0';
const FORMAT = 'OpenSSH';

/** Ciphers of key files by the names of OpenSSH, with the octets of the tag that follows the encrypted part. */
const ciphers = new Map<string, Cipher & { tag?: number }>([
  ['aes128-cbc', aesCbc(128, false)],
  ['aes192-cbc', aesCbc(192, false)],
  ['aes256-cbc', aesCbc(256, false)],
  ['rijndael-cbc@lysator.liu.se', aesCbc(256, false)],
  ['aes128-ctr', aesCtr(128)],
  ['aes192-ctr', aesCtr(192)],
  ['aes256-ctr', aesCtr(256)],
  ['aes128-gcm@openssh.com', { ...aesGcm(128), tag: 16 }],
  ['aes256-gcm@openssh.com', { ...aesGcm(256), tag: 16 }],
  ['chacha20-poly1305@openssh.com', { ...opensshChacha, tag: 16 }],
  ['3des-cbc', desCbc('DES-EDE3', false)],
]);

/** True for octets that begin like an OpenSSH private key file without its armour. */
export function isOpensshPrivate(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/** Reads the body of an `OPENSSH PRIVATE KEY` block (openssh-key-v1), decrypted with `password` (UTF-8) where it is encrypted. Never rejects. */
export async function readOpensshPrivate(bytes: Bytes, password?: string): Promise<Candidate[]> {
  return guarded(async () => {
    const plain = await decrypt(bytes, password);
    if (!plain.ok) return [{ result: plain }];
    const wire = plain.value;
    const type = wire.text('type');
    if (wire.fault) return [{ result: brokenSsh(wire) }];
    return [await candidateOf('openssh-private', readSshPrivateKey(type, wire))];
  });
}

/** The private part, read as far as the key itself. */
async function decrypt(bytes: Bytes, password: string | undefined): Promise<Result<Wire>> {
  const wire = wireOf(bytes);
  if (!isOpensshPrivate(wire.octets('magic', MAGIC.length))) {
    return refuse('key/ssh-broken', { at: 0, field: 'openssh-key-v1' });
  }
  const [name, kdf] = [wire.text('ciphername'), wire.text('kdfname')];
  const options = wireOf(wire.string('kdfoptions'));
  const keys = wire.uint32('number of keys');
  if (!wire.fault && keys !== 1) return refuse('key/ssh-several', { keys });
  wire.string('public key');
  const start = wire.at + 4;
  const data = wire.string('private keys');
  if (wire.fault) return brokenSsh(wire);
  if (name === 'none') return checked(data, start, false);
  const cipher = ciphers.get(name);
  if (!cipher || kdf !== 'bcrypt') return refuse('key/pbe-unsupported', { name: cipher ? kdf : name });
  const salt = options.string('salt');
  const rounds = options.uint32('rounds');
  if (options.fault) return refuse('key/ssh-broken', { at: MAGIC.length, field: 'kdfoptions' });
  const fault = costFault('bcrypt', rounds);
  if (fault) return { ok: false, problem: fault };
  if (password === undefined || password === '') return refuse('key/password-needed', { format: FORMAT });
  const derived = await bcryptKey(password, salt, rounds, cipher.key + cipher.iv);
  const tag = wire.octets('tag', cipher.tag ?? 0);
  if (wire.fault) return brokenSsh(wire);
  const sealed = Uint8Array.of(...data, ...tag);
  const plain = await cipher.decrypt(derived.slice(0, cipher.key), derived.slice(cipher.key), sealed);
  return plain ? checked(plain, start, true) : refuse('key/password-wrong', { format: FORMAT });
}

/** The same number stands twice at the start, so that a wrong password shows. */
function checked(plain: Bytes, start: number, encrypted: boolean): Result<Wire> {
  const wire = wireOf(plain);
  const [first, second] = [wire.uint32('checkint'), wire.uint32('checkint')];
  if (!wire.fault && first === second) return ok(wire);
  return encrypted
    ? refuse('key/password-wrong', { format: FORMAT })
    : refuse('key/ssh-broken', { at: start, field: 'checkint' });
}

async function bcryptKey(password: string, salt: Bytes, rounds: number, octets: number): Promise<Bytes> {
  const { default: bcrypt } = await import('bcrypt-pbkdf');
  const secret = new TextEncoder().encode(password);
  const key = new Uint8Array(octets);
  bcrypt.pbkdf(secret, secret.length, salt, salt.length, key, key.length, rounds);
  return key;
}
