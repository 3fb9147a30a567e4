import type { CSSProperties } from 'react';
import type { Preferences } from '../../state/preferences.ts';

/** The CSS variables of the layout: the columns as `fr`, and how high the key is below the token, as `flex`. */
export function sizesOf({ left = 0.34, middle = 0.38, key }: Preferences['layout']): CSSProperties {
  return {
    '--left': `${left * 100}fr`,
    '--middle': `${middle * 100}fr`,
    '--right': `${(1 - left - middle) * 100}fr`,
    '--key': key ? `0 1 ${key * 100}%` : 'none',
  } as CSSProperties;
}
