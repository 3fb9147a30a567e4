import type { Certificate } from '@peculiar/asn1-x509';
import type { Asn1 } from '../keys/asn1.ts';
import { foldedName } from './names.ts';
import { derOf, parseCertificate } from './read.ts';
import { isSignedBy } from './signature.ts';
import type { CertificateFacts, LinkProblem } from './types.ts';

/** Of certificates with one and the same subject so many are tried as the issuer of another. */
const MOST_NAMESAKES = 8;

/** What one certificate must show to have been issued by another. */
export interface Step {
  signatureValid: boolean | null;
  problem: LinkProblem | null;
}

/** Judges the step from a certificate to its issuer without a clock (RFC 5280 §6.1.3, §6.1.4). `below` is how many intermediate certificates lie under the issuer. */
async function stepBetween(
  asn1: Asn1,
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  below: number,
): Promise<Step> {
  const [child, parent] = [opened(asn1, certificate), opened(asn1, issuer)];
  const signatureValid = child && parent && (await isSignedBy(asn1, child, parent));
  return { signatureValid, problem: problemOf(certificate, issuer, signatureValid, below) };
}

function problemOf(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  signatureValid: boolean | null,
  below: number,
): LinkProblem | null {
  if (signatureValid === null) return 'unsupported';
  if (!signatureValid) return 'signature';
  if (!mayIssue(issuer)) return 'not-ca';
  if (issuer.keyUsage.length > 0 && !issuer.keyUsage.includes('keyCertSign')) return 'no-cert-sign';
  if (issuer.pathLength !== null && below > issuer.pathLength) return 'path-length';
  // An issuer that a person gave is no other certificate's subject here: what it limits, as nameConstraints do, is looked at now.
  const unknown = [certificate, issuer].some(({ unknownCritical }) => unknownCritical.length > 0);
  return unknown ? 'critical-extension' : null;
}

/** Before version 3 there was no way to say that a certificate is a CA's: a self-signed one may be (RFC 5280 §6.1.4 (k)). */
function mayIssue({ ca, version, selfSigned }: CertificateFacts): boolean {
  return ca || (version < 3 && selfSigned);
}

/** The issuer of a certificate among those that have its issuer's name, by its place in their list, with the step to it: the first step without a fault, else the one whose signature is right, else the first. */
export async function issuerAmong(
  asn1: Asn1,
  certificate: CertificateFacts,
  namesakes: readonly CertificateFacts[],
  below: number,
): Promise<(Step & { at: number }) | null> {
  const steps: (Step & { at: number })[] = [];
  for (const [at, issuer] of namesakes.slice(0, MOST_NAMESAKES).entries()) {
    const step = { ...(await stepBetween(asn1, certificate, issuer, below)), at };
    if (step.problem === null) return step;
    steps.push(step);
  }
  return steps.find(({ signatureValid }) => signatureValid) ?? steps[0] ?? null;
}

/** Places of certificates by their subject (`foldedName`). */
export function bySubject(certificates: readonly CertificateFacts[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { subject }] of certificates.entries()) {
    const name = foldedName(subject);
    places.set(name, [...(places.get(name) ?? []).slice(0, MOST_NAMESAKES), i]);
  }
  return places;
}

function opened(asn1: Asn1, { der }: CertificateFacts): Certificate | null {
  const parsed = parseCertificate(asn1, derOf(der));
  return parsed.ok ? parsed.value : null;
}
