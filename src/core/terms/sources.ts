import { ATTESTATION } from './attestation.ts';
import { AUTH0_OKTA } from './auth0.ts';
import { CLOUD } from './cloud.ts';
import { ENTRA_ID } from './entra.ts';
import { FEDERATION } from './federation.ts';
import { JOSE } from './jose.ts';
import { JOSE_MORE } from './joseMore.ts';
import { JWT } from './jwt.ts';
import { OAUTH } from './oauth.ts';
import { OIDC } from './oidc.ts';
import { PIPELINES } from './pipelines.ts';
import { PLATFORMS } from './platforms.ts';
import { PROOF } from './proof.ts';
import { REGISTERED } from './registered.ts';
import { SD_JWT } from './sdJwt.ts';
import { TELEPHONY } from './telephony.ts';
import type { Source } from './types.ts';

/** Every source of terms: the registered ones first, the most used before the others. */
export const SOURCES: readonly Source[] = [
  ...JOSE,
  ...JOSE_MORE,
  ...JWT,
  ...OIDC,
  ...OAUTH,
  ...PROOF,
  ...SD_JWT,
  ...FEDERATION,
  ...REGISTERED,
  ...ATTESTATION,
  ...TELEPHONY,
  ...AUTH0_OKTA,
  ...ENTRA_ID,
  ...CLOUD,
  ...PLATFORMS,
  ...PIPELINES,
];
