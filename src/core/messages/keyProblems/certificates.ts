import type { Sentences } from '../sentence.ts';
import { clipped, counted, place } from '../shown.ts';

const FORMS = new Map([
  ['base64', 'in standard base64 or with padding'],
  ['hex', 'in hexadecimal'],
  ['hex-in-base64url', 'as the base64url of hexadecimal text'],
]);

/** Remarks on certificates that came with keys. By problem code. */
export const certificates: Sentences = {
  'key/x5c-differs': ({ subject }) => ({
    headline: `The certificate in x5c holds another key: ${clipped(subject)}`,
    detail:
      'The first certificate of x5c must hold the key of the JWK (RFC 7517 §4.7). Its own members are used here.',
    advice: 'Ask whoever publishes the key which of the two is meant.',
  }),
  'key/x5c-unreadable': ({ at, reason }) => ({
    headline: `Certificate ${place(at)} of x5c can’t be read`,
    detail: `It and what follows it are left aside; the key is read without them (${clipped(reason)}).`,
    advice: 'x5c holds the base64 of each certificate’s DER, without PEM lines.',
  }),
  'key/x5t-differs': ({ member, have, need }) => ({
    headline: `${member} is not the thumbprint of the certificate`,
    detail: `It says ${clipped(have)}; the certificate’s is ${need}.`,
    advice: 'A certificate was renewed and the thumbprint was not, or the other way round.',
  }),
  'key/x5t-form': ({ member, form }) => ({
    headline: `${member} is the right thumbprint, ${FORMS.get(String(form))}`,
    detail: `It is compared as the digest that it means; libraries that compare texts don’t find it (RFC 7517 §${member === 'x5t' ? '4.8' : '4.9'} asks for base64url of the bytes).`,
  }),
  'key/chain-reordered': ({ certificates: count }) => ({
    headline: `The ${counted(count, 'certificate')} do not follow each other from leaf to root`,
    detail:
      'Each certificate should come right before the one that issued it (RFC 7515 §4.1.6). They are linked here by what they say.',
    advice: 'Write the leaf first, then its issuer, and so on.',
  }),
  'key/chain-broken': ({ certificates: count }) => ({
    headline: `Not all of the ${counted(count, 'certificate')} belong to one chain`,
    detail: 'The first is the key’s; some of the others did not issue it, nor each other.',
    advice: 'Leave out what does not belong, or add the certificate that is missing between them.',
  }),
  'key/chain-signature': ({ at }) => ({
    headline: `Certificate ${place(at)} names an issuer that did not sign it`,
    detail:
      'The name of the issuer fits, its key does not: a renewed issuer under the old name, or a forgery.',
    advice: 'Find the issuer’s certificate whose key made this signature.',
  }),
};
