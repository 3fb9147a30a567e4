import type { Sentences } from '../sentence.ts';
import { clipped } from '../shown.ts';

/** Why a key cannot be written in another form. By problem code. */
export const conversions: Sentences = {
  'key/form-not-possible': ({ form }) => ({
    headline: `No key at hand can be written as ${clipped(form)}`,
    detail:
      'A public key has no private form, a secret no public one, and each structure its own type of key.',
    advice: 'Choose one of the forms that are offered for the key.',
  }),
};
