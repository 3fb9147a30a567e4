import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { judgeToken, type ParsedToken, type Verdict } from '../../core/index.ts';
import { useToken } from '../state/parts.ts';
import { type ReadForm, readForm } from '../state/policyForm.ts';
import { usePreferences } from '../state/preferences.ts';
import { useDocument } from '../state/store.ts';
import { nextChange } from './nextChange.ts';
import { type KeyFactsState, useKeyFacts } from './useKeyFacts.ts';
import { type Now, useNow } from './useNow.ts';

/** The document judged: everything that the panes show of token, policy, clock, key and verdict. */
export interface Judged extends Now, ReadForm {
  token: ParsedToken;
  verdict: Verdict;
  key: KeyFactsState;
  /** True until the worker has answered for this very token and key. */
  pending: boolean;
}

const Context = createContext<Judged | null>(null);

/** Judges the document once for all panes: claims and form with the keystroke, key and signature as soon as the worker answers. */
export function JudgedProvider({ children }: { children: ReactNode }) {
  const token = useToken();
  const form = useDocument((state) => state.policy);
  const { leeway } = usePreferences();
  const read = useMemo(() => readForm(form, leeway), [form, leeway]);
  const key = useKeyFacts();
  const next = useCallback((now: number) => nextChange(token, read.policy, now), [token, read.policy]);
  const { now, fixed } = useNow(next);
  const { facts } = key;
  const verdict = useMemo(
    () => judgeToken({ token, policy: read.policy, now, key: facts }),
    [token, read.policy, now, facts],
  );
  const judged = { token, ...read, now, fixed, verdict, key, pending: facts === null && key.error === null };
  return <Context.Provider value={judged}>{children}</Context.Provider>;
}

/** The judged document. Only below `JudgedProvider`. */
export function useJudged(): Judged {
  const judged = useContext(Context);
  if (!judged) throw new Error('useJudged needs a JudgedProvider above it');
  return judged;
}
