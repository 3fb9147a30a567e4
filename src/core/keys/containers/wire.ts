import type { Bytes } from '../members.ts';

/** Reads the data types of SSH (RFC 4251 §5) one after the other. After the first that is not whole all are empty, and `fault` says which it was. */
export interface Wire {
  /** Octets read so far. */
  at: number;
  fault: { at: number; field: string } | null;
  uint32(field: string): number;
  octets(field: string, length: number): Bytes;
  string(field: string): Bytes;
  text(field: string): string;
  /** A non-negative mpint without its leading zeros. */
  mpint(field: string): Bytes;
  /** The octets that were not read. */
  rest(): Bytes;
}

/** A reader of SSH's data types over `bytes`. */
export function wireOf(bytes: Bytes): Wire {
  const wire: Wire = {
    at: 0,
    fault: null,
    octets(field, length) {
      if (wire.fault || length > bytes.length - wire.at) {
        wire.fault ??= { at: wire.at, field };
        return new Uint8Array();
      }
      wire.at += length;
      return bytes.slice(wire.at - length, wire.at);
    },
    uint32: (field) => wire.octets(field, 4).reduce((sum, byte) => sum * 256 + byte, 0),
    string: (field) => wire.octets(field, wire.uint32(field)),
    // Names are ASCII; what is not shows as it is and matches none.
    text: (field) => String.fromCharCode(...wire.string(field).subarray(0, 255)),
    mpint(field) {
      const octets = wire.string(field);
      const first = octets.findIndex((byte) => byte !== 0);
      return octets.slice(first === -1 ? octets.length : first);
    },
    rest: () => bytes.slice(wire.at),
  };
  return wire;
}
