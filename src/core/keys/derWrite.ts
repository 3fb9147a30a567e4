import type { Bytes } from './members.ts';

/** Parts one after another. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A number that is not negative as big-endian octets without leading zeros; 0 is one octet. */
export function octetsOf(value: number): Bytes {
  const octets = [value % 256];
  for (let rest = Math.floor(value / 256); rest > 0; rest = Math.floor(rest / 256))
    octets.unshift(rest % 256);
  return Uint8Array.from(octets);
}

/** One element of DER: tag, definite length, content (X.690 §8.1, §10.1). `tag` is the whole identifier octet. */
export function der(tag: number, ...content: readonly Uint8Array[]): Bytes {
  const bytes = joined(...content);
  const octets = octetsOf(bytes.length);
  const length = bytes.length < 128 ? octets : [0x80 | octets.length, ...octets];
  return joined(Uint8Array.of(tag, ...length), bytes);
}

/** SEQUENCE (X.690 §8.9). */
export const sequence = (...content: readonly Uint8Array[]): Bytes => der(0x30, ...content);

/** OCTET STRING (X.690 §8.7). */
export const octetString = (...content: readonly Uint8Array[]): Bytes => der(4, ...content);

/** BIT STRING of whole octets (X.690 §8.6). */
export const bitString = (...content: readonly Uint8Array[]): Bytes => der(3, Uint8Array.of(0), ...content);

/** NULL (X.690 §8.8). */
export const nothing: Uint8Array = Uint8Array.of(5, 0);

/** The content of an INTEGER that is not negative (X.690 §8.3): no leading zero but the one that keeps a high bit from being a sign. */
export function integerContent(unsigned: Uint8Array): Bytes {
  const first = unsigned.findIndex((octet) => octet !== 0);
  const bytes = first < 0 ? new Uint8Array(1) : unsigned.slice(first);
  return (bytes[0] ?? 0) < 0x80 ? joined(bytes) : joined(new Uint8Array(1), bytes);
}

/** INTEGER that is not negative, from its big-endian octets (X.690 §8.3). */
export const integer = (unsigned: Uint8Array): Bytes => der(2, integerContent(unsigned));

/** OBJECT IDENTIFIER from its dotted form (X.690 §8.19). */
export function objectIdentifier(dotted: string): Bytes {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  const octets = [40 * first + second, ...arcs].flatMap((arc) => {
    const groups = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
      groups.unshift((rest % 128) | 128);
    }
    return groups;
  });
  return der(6, Uint8Array.from(octets));
}
