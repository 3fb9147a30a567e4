import { isEncrypted } from '../token/header.ts';
import type { ParsedToken } from '../token/types.ts';
import type { CheckResult } from '../verdict.ts';
import { addMissing } from './addMissing.ts';
import { algSpelling } from './algSpelling.ts';
import { alphabet } from './alphabet.ts';
import { asString } from './asString.ts';
import { asUtf8 } from './asUtf8.ts';
import { b64 } from './b64.ts';
import { compactForm } from './compactForm.ts';
import { crit } from './crit.ts';
import { dateAsNumber } from './dateAsNumber.ts';
import { dateNow } from './dateNow.ts';
import { dots } from './dots.ts';
import { duplicates } from './duplicates.ts';
import { emptyPayload } from './emptyPayload.ts';
import { expectedValue } from './expectedValue.ts';
import { expInAnHour } from './expInAnHour.ts';
import { inSeconds } from './inSeconds.ts';
import { jsonEnds } from './jsonEnds.ts';
import { lenientJson } from './lenientJson.ts';
import { newJti } from './newJti.ts';
import { quotedJson } from './quotedJson.ts';
import { strayCharacters } from './strayCharacters.ts';
import type { Fix, FixInput, Offer, Repair } from './types.ts';
import { unusedBits } from './unusedBits.ts';

/** Every repair; of those that answer one reason, the one that keeps most of what was written comes first. */
export const repairs: readonly Repair[] = [
  strayCharacters,
  alphabet,
  unusedBits,
  dots,
  compactForm,
  asUtf8,
  lenientJson,
  jsonEnds,
  quotedJson,
  emptyPayload,
  duplicates,
  algSpelling,
  crit,
  b64,
  inSeconds,
  dateAsNumber,
  dateNow,
  expInAnHour,
  asString,
  newJti,
  expectedValue,
  addMissing,
];

/**
 * The repairs for a failing or warning result, each of which makes that finding go away; none for other results. No offer leaves its text
 * as it is, and none touches the parts of an encrypted token: its tag covers the header, and the payload is not at hand (RFC 7516 §5.1).
 */
export function fixesFor(result: CheckResult, input: FixInput): Fix[] {
  const { status, reason } = result;
  if (reason === null || (status !== 'fail' && status !== 'warn')) return [];
  return repairs
    .filter(({ reasons }) => reasons.includes(reason))
    .flatMap(({ id, make }) =>
      make(result, input)
        .filter((offer) => changes(offer, input.token))
        .map((offer, at) => ({ id: at === 0 ? id : `${id}/${at + 1}`, ...offer })),
    );
}

function changes({ part, text }: Offer, token: ParsedToken): boolean {
  if (part === 'encoded') return text !== token.input;
  return !isEncrypted(token) && text !== token[part].text;
}
