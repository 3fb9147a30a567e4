import type { Data } from '../verdict.ts';
import { listed, number, type Sentences } from './sentence.ts';
import { clipped, counted } from './shown.ts';

/** At most five of the names, so that a set of any size makes a sentence. */
const named = (value: Data[string] | undefined) => {
  const all = Array.isArray(value) ? value.map((name) => clipped(name, 40)) : [];
  return all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : listed(all, 'and');
};
/** Which of the keys that were tried made the signature. */
const whichMatched = ({ place, matched }: Data) =>
  place === null
    ? 'None of them matched.'
    : `Key ${place}${matched === null ? '' : `, kid ${clipped(matched)},`} matched.`;
const replaceIt =
  'Make a new key pair, publish its public part alone, and treat every token signed with this key as forged.';

/** Sentences of the checks on the keys of a set beside one another. */
export const keySet: Sentences = {
  'key.issuer/template': ({ issuer, iss }) => ({
    headline: 'The keys are those of the token’s issuer',
    detail: `Their discovery document is for many tenants, ${clipped(issuer, 120)}, and iss is ${clipped(iss, 120)}.`,
  }),
  'key.issuer/named-by-token': ({ name, url }) => ({
    headline: 'The keys are those that the token itself names',
    detail: `They were fetched from its ${name}, ${clipped(url, 120)}, which is not at the host of its issuer. Whoever writes a token can publish keys for it, so a match proves nothing (RFC 8725 §3.10).`,
    advice:
      'Fetch the keys of the issuer. A verifier takes such an address from a list of its own, or not at all.',
  }),
  'key.issuer/elsewhere': ({ issuer, discovery }) => ({
    headline: 'The document that names the keys stands elsewhere than its issuer says',
    detail: `It was fetched from ${clipped(discovery, 120)} and says that it speaks for ${clipped(issuer, 120)}. Anybody can publish such a document (OpenID Connect Discovery 1.0 §4.3).`,
    advice: 'Fetch the keys from the issuer itself.',
  }),
  'key.issuer/scheme': ({ issuer, iss }) => ({
    headline: 'iss leaves out the https:// of the issuer',
    detail: `The keys are those of ${clipped(issuer, 120)}, the token says ${clipped(iss, 120)}. Google writes it both ways; others compare exactly and refuse.`,
    advice: 'Have your verifier accept both for Google, and for nobody else.',
  }),
  'key.issuer/slash': ({ issuer, iss }) => ({
    headline: 'iss and the issuer of the keys differ by a slash at the end',
    detail: `The keys are those of ${clipped(issuer, 120)}, the token says ${clipped(iss, 120)}. Issuers are compared character by character.`,
    advice: 'Give the verifier the issuer as the token writes it, or have the issuer publish it so.',
  }),
  'key.issuer/mismatch': ({ issuer, iss }) => ({
    headline: 'The keys are those of another issuer',
    detail: `They were published by ${clipped(issuer, 120)}, the token says that it comes from ${clipped(iss, 120)}.`,
    advice:
      'Fetch the keys of the issuer that the token names, if you trust it; Entra’s v1.0 and v2.0 are two issuers.',
  }),
  'key.kid/absent': (data) => ({
    headline: `The token has no kid, and ${data.candidates} of ${data.keys} keys fit`,
    detail: `Each was tried. ${whichMatched(data)} Some libraries refuse such a token: they take a key from a set by kid alone.`,
    advice: 'Have the issuer write kid into the header.',
  }),
  'key.kid/many': (data) => ({
    headline: `The token has no kid, and ${data.candidates} keys fit`,
    detail: `Each was tried here. ${whichMatched(data)} A verifier that tries so many keys for every token is easily kept busy.`,
    advice: 'Have the issuer write kid into the header.',
  }),
  'key.duplicate-kid/different': ({ kid, keys, groups, place }) => ({
    headline: `${keys} different keys have kid ${clipped(kid)}`,
    detail: `A verifier cannot tell which of them is meant: some try each, most take the first (RFC 7517 §4.5). ${whichMatched({ place: place ?? null, matched: null })}${number(groups) > 1 ? ` ${groups} kids of the set are used twice or more.` : ''}`,
    advice: 'Have the issuer give each key a kid of its own, such as its thumbprint.',
  }),
  'key.duplicate-kid/repeated': ({ kid, keys }) => ({
    headline: `The key with kid ${clipped(kid)} is in the set ${number(keys) === 2 ? 'twice' : `${keys} times`}`,
    detail: 'It is the same key, so nothing depends on which is taken.',
    advice: 'Remove the copies where the set is made.',
  }),
  'key.duplicate-kid/told-apart': ({ kid, keys }) => ({
    headline: `${keys} different keys have kid ${clipped(kid)}`,
    detail:
      'For this token it makes no difference: kid, use or alg leave one of them, or none. A library that looks at kid alone may take the wrong one (RFC 7517 §4.5).',
    advice: 'Have the issuer give each key a kid of its own.',
  }),
  'key.unread/some': ({ unread, members, place, kid }) => ({
    headline: `${counted(unread, 'member')} of the set could not be read, of ${members}`,
    detail: `${number(unread) === 1 ? 'It is' : 'The first is'} member ${place}${kid === null ? '' : `, kid ${clipped(kid)}`}. The others work all the same (RFC 7517 §5).`,
    advice: 'What is wrong with it stands in the table of keys.',
  }),
  'key.unread/wanted': ({ kid, place }) => ({
    headline: `The key with the token’s kid, ${clipped(kid)}, could not be read`,
    detail: `It is member ${place} of the set. Other keys that fit were tried instead.`,
    advice: 'See in the table of keys what is wrong with it, and fetch or copy the set again.',
  }),
  'key.private/published': ({ kids, keys, url }) => ({
    headline:
      number(keys) === 1
        ? `The issuer publishes a private key: ${named(kids)}`
        : `The issuer publishes ${keys} private keys: ${named(kids)}`,
    detail: `Whoever fetches ${clipped(url, 120)} can sign tokens in its name.`,
    advice: replaceIt,
  }),
  'key.symmetric/published': ({ kids, url }) => ({
    headline: `The issuer publishes a shared secret: ${named(kids)}`,
    detail: `Whoever fetches ${clipped(url, 120)} can sign tokens with it.`,
    advice: 'Take it out of the set and replace it; for a published set sign with RS256, ES256 or EdDSA.',
  }),
  'key.symmetric/mixed': ({ kids }) => ({
    headline: `A shared secret stands among public keys: ${named(kids)}`,
    detail: 'A set with a secret in it must not be published, and its public keys are there to be.',
    advice: 'Keep the secret in a place of its own.',
  }),
};
