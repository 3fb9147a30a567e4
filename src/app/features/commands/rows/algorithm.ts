import { setMember } from '../../../../core/fixes.ts';
import { algorithms } from '../../../../core/index.ts';
import { makeKey } from '../../../queries/generate.ts';
import { dispatch, getDocument } from '../../../state/store.ts';
import { type Command, done, type Effect, refused } from '../types.ts';
import { algOf, objectText } from './parts.ts';

/** Makes a new key for an algorithm and puts it into the key box; false where something newer has overtaken it. Rejects with the reason where there is none. */
export async function freshKey(alg: string, sign: boolean): Promise<boolean> {
  if (!(await makeKey(alg, { sign }))) throw new Error(`This browser cannot make a key for ${alg}.`);
  return getDocument().key.generated?.jwk.alg === alg;
}

async function changeTo(alg: string, header: string): Promise<Effect> {
  // The key first: the token then is signed once, and with the key that fits it.
  if (await freshKey(alg, false)) {
    dispatch({ type: 'partRewritten', part: 'header', text: setMember(header, 'alg', JSON.stringify(alg)) });
  }
  return done({ member: 'alg', of: 'header' });
}

/** Each algorithm that can be computed here, with a new key for it. */
export const algorithmRows: readonly Command[] = algorithms.map(({ alg, title }) => ({
  id: `algorithm.${alg}`,
  group: 'Algorithm',
  title: `Change alg to ${alg}`,
  keywords: ['algorithm', 'sign', 'key', title],
  remark: () => 'signs with a new key',
  available: (context) => algOf(context) !== alg && objectText(context, 'header') !== null,
  run: (context) => {
    const header = objectText(context, 'header');
    return header === null
      ? refused('The header is no object whose alg could be changed.')
      : changeTo(alg, header);
  },
}));
