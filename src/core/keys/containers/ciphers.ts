import type { Bytes } from '../members.ts';

/** What takes the encryption off. Null: the password was wrong or the octets are damaged, as far as padding or tag tell. */
export type Decrypt = (key: Uint8Array, iv: Uint8Array, data: Uint8Array) => Promise<Bytes | null>;

/** A cipher that protects private keys: lengths of its key and its initialisation vector in octets. */
export interface Cipher {
  key: number;
  iv: number;
  decrypt: Decrypt;
}

/** AES in CBC mode with the padding of PKCS#7; in the browser by software, because Chromium has no AES-192. */
export function aesCbc(bits: 128 | 192 | 256, padded = true): Cipher {
  return {
    key: bits / 8,
    iv: 16,
    decrypt: async (key, iv, data) => {
      const { cbc } = await import('@noble/ciphers/aes.js');
      return attempt(() => cbc(key, iv, { disablePadding: !padded }).decrypt(data));
    },
  };
}

/** AES in GCM, its tag of 16 octets behind the ciphertext. */
export function aesGcm(bits: 128 | 192 | 256): Cipher {
  return {
    key: bits / 8,
    iv: 12,
    decrypt: async (key, iv, data) => {
      const { gcm } = await import('@noble/ciphers/aes.js');
      return attempt(() => gcm(key, iv).decrypt(data));
    },
  };
}

/** AES in counter mode, which tells nothing of a wrong password. */
export function aesCtr(bits: 128 | 192 | 256): Cipher {
  return {
    key: bits / 8,
    iv: 16,
    decrypt: async (key, iv, data) => {
      const { ctr } = await import('@noble/ciphers/aes.js');
      return attempt(() => ctr(key, iv).decrypt(data));
    },
  };
}

/** Triple DES (`DES-EDE3`, of three keys) or DES in CBC mode. */
export function desCbc(cipher: 'DES-EDE3' | 'DES', padded = true): Cipher {
  return {
    key: cipher === 'DES' ? 8 : 24,
    iv: 8,
    decrypt: async (key, iv, data) => {
      const { default: des } = await import('des.js');
      const Mode = des.CBC.instantiate(cipher === 'DES' ? des.DES : des.EDE);
      const plain = attempt(() =>
        Uint8Array.from(new Mode({ type: 'decrypt', key, iv, padding: false }).final(data)),
      );
      return plain && padded ? unpadded(plain) : plain;
    },
  };
}

/** ChaCha20-Poly1305 as OpenSSH has it: two keys in one, the second for lengths, which key files have none of, and the message number 0. */
export const opensshChacha: Cipher = {
  key: 64,
  iv: 0,
  decrypt: async (key, _iv, data) => {
    const [{ chacha20orig }, { poly1305 }] = await Promise.all([
      import('@noble/ciphers/chacha.js'),
      import('@noble/ciphers/_poly1305.js'),
    ]);
    return attempt(() => {
      const [main, nonce] = [key.slice(0, 32), new Uint8Array(8)];
      const text = data.slice(0, -16);
      const tag = poly1305(text, chacha20orig(main, nonce, new Uint8Array(32)));
      if (tag.some((byte, i) => byte !== data[text.length + i])) throw new Error('tag');
      return chacha20orig(main, nonce, text, undefined, 1);
    });
  },
};

function attempt(decrypt: () => Uint8Array): Bytes | null {
  try {
    return new Uint8Array(decrypt());
  } catch {
    return null;
  }
}

/** Without the padding of PKCS#7 (RFC 5652 §6.3). */
function unpadded(plain: Bytes): Bytes | null {
  const octets = plain.at(-1) ?? 0;
  const padding = plain.subarray(-octets);
  return octets >= 1 && octets <= 8 && padding.length === octets && padding.every((byte) => byte === octets)
    ? plain.slice(0, -octets)
    : null;
}
