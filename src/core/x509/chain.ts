import { type Asn1, loadAsn1 } from '../keys/asn1.ts';
import { foldedName } from './names.ts';
import { bySubject, issuerAmong } from './step.ts';
import type { CertificateFacts, ChainFacts, ChainLink } from './types.ts';

/**
 * How the certificates of a list belong together, the first one being the leaf (RFC 5280 §6.1): who issued which by name, whether the issuer's key made the
 * signature, and whether it may issue. No clock: dates are judged by rules.
 */
export async function chainOf(certificates: readonly CertificateFacts[]): Promise<ChainFacts> {
  const asn1 = await loadAsn1();
  const links = await linksOf(asn1, certificates);
  const path = pathFrom(0, links);
  const inOrder = path.every((place, i) => place === i);
  const whole = path.length === certificates.length;
  const last = certificates[path.at(-1) ?? 0];
  return {
    links,
    order: !whole ? 'broken' : inOrder ? 'leaf-first' : 'reordered',
    complete: last?.selfSigned ?? false,
  };
}

/** The lists into which a heap of certificates falls, each from a leaf (a certificate that issued none of the others) to the last issuer at hand, as places in the heap. */
export async function pathsIn(certificates: readonly CertificateFacts[]): Promise<number[][]> {
  const links = await linksOf(await loadAsn1(), certificates);
  const issuers = new Set(links.flatMap(({ index, issuedBy }) => (issuedBy === index ? [] : [issuedBy])));
  const paths = links.filter(({ index }) => !issuers.has(index)).map(({ index }) => pathFrom(index, links));
  const placed = new Set(paths.flat());
  // Certificates that issued each other in a circle have no leaf.
  return [...paths, ...links.filter(({ index }) => !placed.has(index)).map(({ index }) => [index])];
}

async function linksOf(asn1: Asn1, certificates: readonly CertificateFacts[]): Promise<ChainLink[]> {
  const places = bySubject(certificates);
  const links: ChainLink[] = [];
  for (const [index, certificate] of certificates.entries()) {
    links.push(await linkOf(asn1, certificates, places, index, certificate));
  }
  const path = pathFrom(0, links);
  return links.map((link) => limited(certificates, path.indexOf(link.index), link));
}

async function linkOf(
  asn1: Asn1,
  certificates: readonly CertificateFacts[],
  places: ReadonlyMap<string, readonly number[]>,
  index: number,
  certificate: CertificateFacts,
): Promise<ChainLink> {
  if (certificate.selfSigned) return { index, issuedBy: index, signatureValid: true, problem: null };
  const others = (places.get(foldedName(certificate.issuer)) ?? []).filter((place) => place !== index);
  const namesakes = others.flatMap((place) => certificates[place] ?? []);
  const step = await issuerAmong(asn1, certificate, namesakes, 0);
  if (!step) return { index, issuedBy: null, signatureValid: null, problem: null };
  const { signatureValid, problem } = step;
  return { index, issuedBy: others[step.at] ?? null, signatureValid, problem };
}

/** Judges the limit that an issuer sets, once it is known how many intermediate certificates lie `below` it on the way from the leaf (RFC 5280 §4.2.1.9). */
function limited(certificates: readonly CertificateFacts[], below: number, link: ChainLink): ChainLink {
  const limit = link.issuedBy === null ? null : (certificates[link.issuedBy]?.pathLength ?? null);
  const tooLong = limit !== null && below > limit && link.issuedBy !== link.index;
  return link.problem === null && tooLong ? { ...link, problem: 'path-length' } : link;
}

/** The way from one certificate to the next issuer and so on, to the end or to where it would turn in a circle. */
function pathFrom(start: number, links: readonly ChainLink[]): number[] {
  const path = new Set([start]);
  for (
    let next = links[start]?.issuedBy;
    typeof next === 'number' && !path.has(next);
    next = links[next]?.issuedBy
  ) {
    path.add(next);
  }
  return [...path];
}
