import type { ParsedToken } from '../token/types.ts';
import type { CheckResult } from '../verdict.ts';

/** A repair as it is offered: `text` is the whole new text of the JSON part, or of the encoded token. */
export interface Offer {
  /** In the imperative, for a button: `Divide exp by 1000`. */
  title: string;
  part: 'header' | 'payload' | 'encoded';
  text: string;
}

/** A repair that answers a finding. `id` is stable: the same finding offers it under the same id, whatever the clock says. */
export interface Fix extends Offer {
  id: string;
}

/** What a repair may look at: `now` is seconds since the epoch, fractions allowed; `newId` gives another unique id with each call. */
export interface FixInput {
  token: ParsedToken;
  now: number;
  newId: () => string;
}

/** A kind of repair: the reason codes that it answers, and what it offers, the best first. An offer that would change nothing is left out by `fixesFor`. */
export interface Repair {
  id: string;
  reasons: readonly string[];
  make(result: CheckResult, input: FixInput): readonly Offer[];
}
