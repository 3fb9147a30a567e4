/** A door of the core: what header parameters and claims mean. It is loaded when the first explanation is asked for. */
export { termOf, termsFor } from './terms/find.ts';
export type { Kind, Part, Term } from './terms/types.ts';
export { pathAt } from './token/path.ts';
