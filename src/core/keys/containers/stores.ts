/** Beginnings of files that hold keys and are not read here, in hexadecimal, with the problem code of each. PKCS#12 and PKCS#7 are here in BER, as some systems write them. */
const beginnings: readonly [begins: RegExp, code: string][] = [
  [/^feedfeed0000000[12]/, 'key/jks'],
  [/^cececece0000000[12]/, 'key/jceks'],
  [/^0000000[12]00000014.{40}0000/, 'key/bks'],
  [/^30(80|8[1-4](..){1,4})0201033080.{0,8}06092a864886f70d0107/, 'key/pkcs12'],
  [/^3080020103.{0,12}06092a864886f70d0107/, 'key/pkcs12'],
  [/^308006092a864886f70d0107/, 'key/pkcs7'],
];

/** The problem code of the kind of key store that octets begin like, or null. */
export function storeOf(bytes: Uint8Array): string | null {
  const hex = Array.from(bytes.subarray(0, 40), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return beginnings.find(([begins]) => begins.test(hex))?.[1] ?? null;
}
