import { late } from './late.ts';

/** What the registered and the common private names mean: loaded with the first that is pointed at. */
export const terms = late(() => import('../../core/terms.ts'));
