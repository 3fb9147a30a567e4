import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ParsedToken, Verdict } from '../../core/index.ts';
import { late, useLate } from '../state/late.ts';
import { useToken } from '../state/parts.ts';
import { type ReadForm, readForm } from '../state/policyForm.ts';
import { usePreferences } from '../state/preferences.ts';
import { useDocument } from '../state/store.ts';
import { nextChange } from './nextChange.ts';
import { useHeld } from './useHeld.ts';
import { type KeyFactsState, useKeyFacts } from './useKeyFacts.ts';
import { type Now, useNow } from './useNow.ts';

/** The document judged: everything that the panes show of token, policy, clock, key and verdict. */
export interface Judged extends Now, ReadForm {
  token: ParsedToken;
  verdict: Verdict;
  key: KeyFactsState;
  /** True while nothing is known of key and signature. */
  pending: boolean;
  /** True while the worker is at work on this very state: what is said of the key may be about the one before. */
  working: boolean;
}

/** The rules: loaded with the first token, and long there when it is pasted by somebody whose pointer came first. */
const judge = late(() => import('../../core/judge.ts'));

/** Loads the rules, ahead of the first token. */
export const loadRules = judge.load;

const unjudged = (at: number): Verdict => ({
  overall: 'undetermined',
  signature: 'unknown',
  at,
  checks: [],
});

/** The rules, null until they are there; `error` where they can't be had. */
function useRules(wanted: boolean) {
  const core = useLate(judge, wanted);
  const [error, setError] = useState<string | null>(null);
  const load = useCallback(() => {
    judge.load().then(
      () => setError(null),
      () => setError('The rules could not be loaded: the network or the site is not there.'),
    );
  }, []);
  useEffect(() => {
    if (wanted) load();
  }, [wanted, load]);
  return { core, error, retry: load };
}

/** Three frames: shorter than anyone sees, longer than the worker mostly takes. */
const HOLD_MS = 50;

/**
 * The worker's answer. While it is at work on an edit or on another key, the answer of before stands for 50 ms at most: rows, chips and
 * banner that blink with each key press tell nobody anything. It never stands for another token.
 */
function useHeldFacts(): { key: KeyFactsState; working: boolean } {
  const tokenNumber = useDocument((state) => state.tokenNumber);
  const { facts, ms, ...rest } = useKeyFacts();
  const answer = useMemo(() => ({ facts, ms }), [facts, ms]);
  const working = facts === null && rest.error === null;
  return { key: { ...rest, ...useHeld(answer, working, tokenNumber, HOLD_MS) }, working };
}

const Context = createContext<Judged | null>(null);

/** Judges the document once for all panes: claims and form with the keystroke, key and signature as soon as the worker answers. */
export function JudgedProvider({ children }: { children: ReactNode }) {
  const token = useToken();
  const form = useDocument((state) => state.policy);
  const { leeway } = usePreferences();
  const read = useMemo(() => readForm(form, leeway), [form, leeway]);
  const { key, working } = useHeldFacts();
  const { facts } = key;
  const next = useCallback(
    (now: number) => nextChange(token, read.policy, now, facts),
    [token, read.policy, facts],
  );
  const { now, fixed } = useNow(next);
  const rules = useRules(token.input !== '');
  const verdict = useMemo(() => {
    const asked = { token, policy: read.policy, now, key: facts };
    return rules.core ? rules.core.judgeToken(asked) : unjudged(now);
  }, [rules.core, token, read.policy, now, facts]);
  const known = rules.error === null ? key : { ...key, error: rules.error, retry: rules.retry };
  const pending = (facts === null || rules.core === null) && known.error === null;
  const judged = { token, ...read, now, fixed, verdict, key: known, pending, working };
  return <Context.Provider value={judged}>{children}</Context.Provider>;
}

/** The judged document. Only below `JudgedProvider`. */
export function useJudged(): Judged {
  const judged = useContext(Context);
  if (!judged) throw new Error('useJudged needs a JudgedProvider above it');
  return judged;
}
