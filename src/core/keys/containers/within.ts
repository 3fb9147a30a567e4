import { type Result, refuse } from '../result.ts';

/** What was read inside another structure, `octets` from its start: a refusal has its offset counted from there. */
export function within<T>(octets: number, read: Result<T>): Result<T> {
  if (read.ok || typeof read.problem.data?.at !== 'number') return read;
  return refuse(read.problem.code, { ...read.problem.data, at: read.problem.data.at + octets });
}
