import { dateClaims, instantInWords } from '../../../../core/index.ts';
import { dispatch } from '../../../state/store.ts';
import { type Command, type Context, done } from '../types.ts';

const instants: readonly {
  id: string;
  title: string;
  claim: string;
  shift: number;
  keywords: readonly string[];
}[] = [
  {
    id: 'before-exp',
    title: 'Evaluate 1 s before exp',
    claim: 'exp',
    shift: -1,
    keywords: ['last', 'valid'],
  },
  { id: 'exp', title: 'Evaluate at exp', claim: 'exp', shift: 0, keywords: ['expired', 'expiration'] },
  { id: 'nbf', title: 'Evaluate at nbf', claim: 'nbf', shift: 0, keywords: ['not before'] },
  { id: 'iat', title: 'Evaluate at iat', claim: 'iat', shift: 0, keywords: ['issued at'] },
];

/** The instant in seconds since the epoch, and in words; null where the token has none within the calendar. */
function instantAt({ token, preferences }: Context, claim: string, shift: number) {
  const date = dateClaims(token.payload.json).find(({ name }) => name === claim);
  const words = date ? instantInWords(date.seconds + shift, preferences.zone) : null;
  return date && words !== null ? { at: date.seconds + shift, words } : null;
}

/** The instants of judgement that the token itself names. */
export const timeRows: readonly Command[] = [
  {
    id: 'time.now',
    group: 'Evaluate at',
    title: 'Evaluate now',
    keywords: ['time', 'clock', 'today'],
    available: ({ document }) => document.evaluateAt !== null,
    run: () => {
      dispatch({ type: 'evaluateAtChosen', at: null });
      return done();
    },
  },
  ...instants.map(
    ({ id, title, claim, shift, keywords }): Command => ({
      id: `time.${id}`,
      group: 'Evaluate at',
      title,
      keywords: ['time', 'clock', ...keywords],
      remark: (context) => instantAt(context, claim, shift)?.words ?? null,
      available: (context) => {
        const instant = instantAt(context, claim, shift);
        return instant !== null && instant.at !== context.document.evaluateAt;
      },
      run: (context) => {
        const instant = instantAt(context, claim, shift);
        if (instant) dispatch({ type: 'evaluateAtChosen', at: instant.at });
        return done();
      },
    }),
  ),
];
