import { late } from './late.ts';

/** What the registered and the common private names mean: loaded with the first token. */
export const terms = late(() => import('../../core/terms.ts'));
