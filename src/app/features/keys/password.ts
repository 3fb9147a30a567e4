import type { KeyRing } from '../../../core/index.ts';

/** What is known of a key's password: none was given, it does not open, or nothing asks for one. */
export type PasswordState = 'needed' | 'wrong' | null;

/** Whether something in the ring waits for a password, or for another one. Where one of several is open, that counts. */
export function passwordState({ problem, unread }: Pick<KeyRing, 'problem' | 'unread'>): PasswordState {
  const problems = [problem, ...unread.map((member) => member.problem)];
  const has = (code: string) => problems.some((one) => one?.code === code);
  if (has('key/password-wrong')) return 'wrong';
  return has('key/password-needed') ? 'needed' : null;
}
