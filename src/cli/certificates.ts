import { type CertificateFacts, type KeyFacts, keyAddresses, type ParsedToken } from '../core/index.ts';

/** Certificates as the output names them; dates in seconds since the epoch. */
export function certificatesOf(certificates: readonly CertificateFacts[]): unknown[] {
  return certificates.map(({ subject, issuer, notBefore, notAfter, selfSigned, ca, sha256 }) => ({
    subject: subject.text,
    issuer: issuer.text,
    not_before: notBefore,
    not_after: notAfter,
    self_signed: selfSigned,
    ca,
    'x5t#S256': sha256,
  }));
}

/** What the token brings of its own key, or null where it brings nothing: keys with their match, addresses, and whether a given certificate vouches for `x5c`. */
export function embeddedOf(token: ParsedToken, { embedded }: KeyFacts): unknown {
  const addresses = keyAddresses(token).map(({ parameter, value }) => ({ parameter, url: value }));
  if (!embedded) return addresses.length > 0 ? { keys: [], addresses, trusted: null } : null;
  const keys = embedded.keys.map(({ parameter, key, problem, signature }) => ({
    parameter,
    jwk: key?.publicJwk ?? null,
    signature,
    problems: [...(problem ? [problem] : []), ...(key?.problems ?? [])].map(({ code }) => code),
    ...(key?.certificates ? { certificates: certificatesOf(key.certificates) } : {}),
  }));
  const thumbprints = embedded.thumbprints.map(({ parameter, agrees }) => ({ parameter, agrees }));
  return { keys, addresses, thumbprints, trusted: embedded.trust?.by ?? null };
}
