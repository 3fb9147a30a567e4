import { type JsonDocument, objectOf, own } from './token/json.ts';

/** Claims whose numbers are NumericDates: RFC 7519 §4.1, OpenID Connect Core §2 and §5.1, and what providers add. */
const DATE_CLAIMS: readonly string[] = ['exp', 'nbf', 'iat', 'auth_time', 'updated_at'];

/** A NumericDate of the claims set: `seconds` since the epoch, fractions kept. */
export interface DateClaim {
  name: string;
  seconds: number;
}

/** The dates of a claims set, in the order of the list above; values that are no finite numbers are left out. */
export function dateClaims(document: JsonDocument | null): DateClaim[] {
  const claims = objectOf(document);
  return DATE_CLAIMS.flatMap((name) => {
    const seconds = own(claims, name);
    return typeof seconds === 'number' && Number.isFinite(seconds) ? [{ name, seconds }] : [];
  });
}
