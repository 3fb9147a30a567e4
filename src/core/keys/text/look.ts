/** How texts look that hold a key: PEM, JSON with keys, SSH lines, PEM or JSON once more in base64 or in a URL, DER in base64 or hexadecimal, or nothing but the address of keys. */
const LOOKS: readonly RegExp[] = [
  /^\s*["'`]?-{2,5} ?BEGIN [A-Z0-9 ]+-{2,5}/,
  /-----BEGIN [A-Z0-9 ]{3,40}-----[\s\\nr"'`>+]{0,40}[A-Za-z0-9+/:, -]{16}/,
  /^\s*[[{](?:[\s\S]*["'\s{,])?(?:kty|keys|x5c|jwks_uri)["']?\s*(?::|=>)/,
  /^\s*["']?(?:LS0tLS1CRUdJTi|eyJrdHki|eyJrZXlzIjpb|ey[A-Za-z0-9]{2,40}Imt0eSI6)[\w+/=\s-]*(?:["']\s*)?$/,
  /BEGIN(?:%20|\+)[A-Z0-9%+]{3,40}-----/,
  /(?:^|\s)(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S{8,20}) AAAA/,
  /^\s*PuTTY-User-Key-File-/,
  /^\s*https?:\/\/\S+\s*$/i,
  /^\s*["']?M(?:I(?:I[A-Z]|[GH][A-Za-z0-9])|FkwEw|FYwEA|HYwEA|CowBQYDK2|C4CAQAwBQYDK2|HcCAQ|EMwBQYDK2|EcCAQAwBQYDK2)[A-Za-z0-9+/_\s-]{40,}(?:={1,2}\s*)?(?:["']\s*)?$/,
  /^\s*(?:0x)?30(?:59|56|76|2a|2e|77|8[12])[\da-f:\s]{80,}$/i,
];
/** Beyond this a text is looked at no further: what it is shows at its beginning. */
const LONGEST = 20_000;

/** True for a text that is key material, or the address of some, rather than a secret, as far as a look at its beginning tells. Cheap and not sure: `readKeys` says what it is. */
export function looksLikeKey(text: string): boolean {
  const head = text.slice(0, LONGEST);
  return LOOKS.some((look) => look.test(head));
}
