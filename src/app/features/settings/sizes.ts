import type { CSSProperties } from 'react';
import type { Preferences } from '../../state/preferences.ts';

/** How high the key becomes by itself: a long card, such as one with certificates, must leave the token in sight. */
const KEY_MOST = '62%';

/** The CSS variables of the layout: the columns as `fr`, and how high the key is below the token, as `flex` and `max-height`. */
export function sizesOf({ left = 0.34, middle = 0.38, key }: Preferences['layout']): CSSProperties {
  return {
    '--left': `${left * 100}fr`,
    '--middle': `${middle * 100}fr`,
    '--right': `${(1 - left - middle) * 100}fr`,
    '--key': key ? `0 1 ${key * 100}%` : 'none',
    '--key-most': key ? 'none' : KEY_MOST,
  } as CSSProperties;
}
