import {
  type CheckResult,
  durationInWords,
  headerParameters,
  isEncrypted,
  type KeyFacts,
  type ParsedToken,
  type Verdict,
} from '../../../core/index.ts';
import { sentenceOf } from '../../../core/words.ts';

/**
 * What the banner says: the answer's `word`, the reason in a few words, and the detail below. `ago` belongs to the title and `left` to
 * the detail: the clock moves them on, so they are shown and not announced; null where there is nothing of the kind to say.
 */
export interface Headline {
  tone: 'good' | 'warn' | 'bad' | 'neutral';
  word: 'Accepted' | 'Rejected' | 'Undetermined' | 'Not a token';
  title: string;
  ago: string | null;
  detail: string;
  left: string | null;
}

/** What the headline is made from. `pending` is true until the worker has answered. */
export interface Findings {
  token: ParsedToken;
  verdict: Verdict;
  facts: KeyFacts | null;
  pending: boolean;
}

/** The verdict in words: whether the policy would accept the token, and on the second line whether the signature is genuine and what else stands against it. */
export function headlineOf(findings: Findings): Headline {
  const { token, verdict } = findings;
  const failed = verdict.checks.filter(({ status }) => status === 'fail');
  if (token.kind === 'none') {
    const [first] = failed;
    return {
      tone: 'neutral',
      word: 'Not a token',
      title: 'no JWT can be read from this text',
      ago: null,
      detail: first ? `${sentenceOf(first).headline}.` : '',
      left: null,
    };
  }
  switch (verdict.overall) {
    case 'accepted':
      return {
        tone: 'good',
        word: 'Accepted',
        title: 'genuine, and nothing stands against it',
        ago: null,
        detail: signatureLine(findings),
        left: timeLeft(verdict),
      };
    case 'accepted-with-warnings':
      return {
        tone: 'warn',
        word: 'Accepted',
        title: `with ${counted(verdict, 'warn', 'warning')}`,
        ago: null,
        detail: [signatureLine(findings), warningLine(verdict)].filter(Boolean).join(' '),
        left: null,
      };
    case 'rejected':
      return {
        tone: 'bad',
        word: 'Rejected',
        ...mainReason(failed),
        detail: rejectedLine(findings, failed),
        left: failed.every(isSignature) ? timeLeft(verdict) : null,
      };
    case 'undetermined':
      return {
        tone: 'neutral',
        word: 'Undetermined',
        ...openQuestion(findings),
        ago: null,
        left: timeLeft(verdict),
      };
  }
}

function mainReason(failed: readonly CheckResult[]): Pick<Headline, 'title' | 'ago'> {
  const [first] = failed;
  if (!first) return { title: '', ago: null };
  const { reason, data } = first;
  if (reason === 'claims.exp/expired') {
    return {
      title: 'the token expired',
      ago: `${coarse(Number(data.lateBySeconds) + Number(data.leeway))} ago`,
    };
  }
  if (reason === 'claims.nbf/not-yet-valid') {
    return {
      title: 'the token is not valid yet',
      ago: `begins in ${coarse(Number(data.earlyBySeconds) + Number(data.leeway))}`,
    };
  }
  return { title: lowerFirst(sentenceOf(first).headline), ago: null };
}

/** Minutes and more once a minute is over: seconds in a headline only make it restless. */
function coarse(seconds: number): string {
  return durationInWords(seconds < 60 ? seconds : Math.floor(seconds / 60) * 60);
}

const isSignature = ({ id }: CheckResult) => id === 'signature.matches';

function rejectedLine(findings: Findings, failed: readonly CheckResult[]): string {
  const others = failed.filter((check) => !isSignature(check));
  const names = others.map(({ id, anchor }) => anchor.path ?? id.split('.')[1] ?? id);
  const list = [...new Set(names)].join(', ');
  const only =
    others.length === 1
      ? `Only ${list} fails.`
      : others.length > 1
        ? `${others.length} checks fail: ${list}.`
        : '';
  const signatureFails = failed.length > others.length;
  const rest = signatureFails && others.length > 0 ? `Also failing: ${list}.` : only;
  const claims = signatureFails && others.length === 0 ? 'Claims are in order.' : rest;
  return [signatureLine(findings), claims].filter(Boolean).join(' ');
}

function signatureLine(findings: Findings): string {
  const { token, verdict, facts, pending } = findings;
  if (pending) return 'The signature is being checked.';
  const { alg } = headerParameters(token);
  switch (verdict.signature) {
    case 'pass':
      if (facts?.named)
        return `The signature matches a key that the token itself named, by ${facts.named.name}, which proves nothing.`;
      return `The signature is genuine: ${alg} with ${keyWords(findings)}.`;
    case 'fail':
      return `The signature is not genuine under ${keyWords(findings)}.`;
    case 'na':
      return isEncrypted(token) ? '' : 'There is no signature that could be genuine.';
    case 'unknown':
      return facts?.ring.form === 'none'
        ? 'Whether the signature is genuine needs a key.'
        : 'Whether the signature is genuine cannot be said.';
  }
}

function keyWords(findings: Findings): string {
  const { facts } = findings;
  const whence = publisherOf(findings);
  const index = facts?.signature.keyIndex;
  const used = facts?.ring.keys.find((key) => key.index === index);
  const kid = used?.jwk.kid;
  if (used?.trustedBy !== undefined) return 'the certificate in x5c, which one that you gave vouches for';
  if (kid !== undefined)
    return `key ${kid}${whence ?? (facts?.ring.form === 'jwks' ? ' from the key set' : '')}`;
  const members = (facts?.ring.keys.length ?? 0) + (facts?.ring.unread.length ?? 0);
  if (used && members > 1) return `key ${used.index + 1} of the ${members}${whence ?? ' at hand'}`;
  if (used?.jwk.kty === 'oct') return 'the secret at hand';
  return (facts?.signature.tried.length ?? 0) > 1
    ? `any of the keys that fit${whence ?? ''}`
    : `the key${whence ?? ' at hand'}`;
}

/** Whose key set it is, where it was fetched: the issuer's, if the keys are known to be its own, else that of the host which answered. */
function publisherOf({ facts, verdict }: Findings): string | null {
  const { published } = facts?.ring ?? {};
  if (!published) return null;
  const isIssuers = verdict.checks.some(({ id, status }) => id === 'key.issuer' && status === 'pass');
  const address = isIssuers ? (published.issuer ?? published.url) : published.url;
  return ` from ${URL.canParse(address) ? new URL(address).host : address}’s key set`;
}

function openQuestion({ token, verdict, facts, pending }: Findings): Pick<Headline, 'title' | 'detail'> {
  if (pending) return { title: 'checking the signature', detail: '' };
  if (isEncrypted(token)) {
    return {
      title: 'the token is encrypted',
      detail: 'Its header is readable, its claims are not. Decryption is not here yet.',
    };
  }
  const open =
    verdict.checks.find(({ status, id }) => status === 'unknown' && id !== 'key.found') ??
    verdict.checks.find(({ status }) => status === 'unknown');
  const words = open ? sentenceOf(open) : { headline: 'the signature was not checked' };
  if (facts?.ring.form === 'none') {
    return {
      title: 'no key yet',
      detail: 'Nothing in the token stands against it; whether it is genuine needs a key.',
    };
  }
  return { title: lowerFirst(words.headline), detail: words.detail ?? '' };
}

function timeLeft({ checks }: Verdict): string | null {
  const left = checks.find(({ id, status }) => id === 'claims.exp' && status === 'pass')?.data.leftSeconds;
  if (typeof left !== 'number' || !Number.isFinite(left)) return null;
  return left >= 60 ? `${coarse(left)} left.` : 'Less than a minute left.';
}

function warningLine({ checks }: Verdict): string {
  const warnings = checks.filter(({ status }) => status === 'warn');
  return warnings.map((check) => `${sentenceOf(check).headline}.`).join(' ');
}

function counted({ checks }: Verdict, status: CheckResult['status'], word: string): string {
  const count = checks.filter((check) => check.status === status).length;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Lower-cases a sentence's first letter unless its first word is a name (`JWE`, `RSA`) or a code. */
function lowerFirst(text: string): string {
  return /^[A-Z](?:[a-z]|\s)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
