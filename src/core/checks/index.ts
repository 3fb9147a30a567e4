import type { Check } from '../verdict.ts';
import { age } from './claims/age.ts';
import { aud } from './claims/aud.ts';
import { exp } from './claims/exp.ts';
import { iat } from './claims/iat.ts';
import { iss } from './claims/iss.ts';
import { jti } from './claims/jti.ts';
import { milliseconds } from './claims/milliseconds.ts';
import { nbf } from './claims/nbf.ts';
import { required } from './claims/required.ts';
import { sub } from './claims/sub.ts';
import { alg } from './header/alg.ts';
import { algNone } from './header/algNone.ts';
import { b64 } from './header/b64.ts';
import { crit } from './header/crit.ts';
import { embeddedKey } from './header/embeddedKey.ts';
import { kid } from './header/kid.ts';
import { typ } from './header/typ.ts';
import { x5t } from './header/x5t.ts';
import { chain } from './key/chain.ts';
import { duplicateKid } from './key/duplicateKid.ts';
import { fitsAlg } from './key/fitsAlg.ts';
import { found } from './key/found.ts';
import { issuer } from './key/issuer.ts';
import { kid as keyKid } from './key/kid.ts';
import { privateKey } from './key/privateKey.ts';
import { strength } from './key/strength.ts';
import { symmetric } from './key/symmetric.ts';
import { unread } from './key/unread.ts';
import { algorithms } from './policy/algorithms.ts';
import { matches } from './signature/matches.ts';
import { base64url } from './structure/base64url.ts';
import { canonical } from './structure/canonical.ts';
import { duplicates } from './structure/duplicates.ts';
import { json } from './structure/json.ts';
import { object } from './structure/object.ts';
import { segments } from './structure/segments.ts';
import { utf8 } from './structure/utf8.ts';

/** Every rule, in the order in which a verifier meets them and the Trace shows them. */
export const checks: readonly Check[] = [
  segments,
  base64url,
  canonical,
  utf8,
  json,
  object,
  duplicates,
  alg,
  algNone,
  crit,
  b64,
  typ,
  kid,
  x5t,
  embeddedKey,
  algorithms,
  found,
  keyKid,
  chain,
  issuer,
  fitsAlg,
  strength,
  duplicateKid,
  unread,
  privateKey,
  symmetric,
  matches,
  exp,
  nbf,
  iat,
  age,
  milliseconds,
  aud,
  iss,
  sub,
  jti,
  required,
];
