/** A door of the core: what header parameters and claims mean. It is loaded with the first token. */
export { termOf, termsFor } from './terms/find.ts';
export type { Kind, Part, Term } from './terms/types.ts';
export { pathAt } from './token/path.ts';
