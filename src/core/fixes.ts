/** The door of the core for repairs: what can be done about a finding by one click, and edits of JSON texts that change nothing else. It is loaded with the first checks. */
export { fixesFor } from './fixes/index.ts';
export type { Fix, FixInput } from './fixes/types.ts';
export { dropDuplicates, type JsonSource, removeMember, renameMember, setMember } from './token/edit.ts';
