import { emptyPolicy, type Policy } from '../../core/index.ts';

/** What the policy fields hold, as typed. */
export interface PolicyForm {
  algorithms: string;
  audience: string;
  issuer: string;
  leeway: string;
  require: string;
}

/** A policy as far as the fields can be read; `faults` names the fields that can't, whose last meaning is left out. */
export interface ReadForm {
  policy: Policy;
  faults: Partial<Record<keyof PolicyForm, string>>;
}

/** Fields that demand nothing. */
export const emptyForm: PolicyForm = { algorithms: '', audience: '', issuer: '', leeway: '', require: '' };

const names = (text: string) => text.split(/[\s,]+/).filter((name) => name !== '');

/** Reads the fields: lists are separated by spaces or commas, an empty field does not constrain, leeway is seconds; an empty leeway is `defaultLeeway` seconds. */
export function readForm(form: PolicyForm, defaultLeeway: number): ReadForm {
  const faults: ReadForm['faults'] = {};
  const oneOrMore = (text: string) => {
    const list = names(text);
    return list.length > 1 ? list : (list[0] ?? null);
  };
  const leeway = /^\s*(\d+(?:\.\d+)?)?\s*s?\s*$/.exec(form.leeway);
  if (!leeway) faults.leeway = 'Leeway is a number of seconds, such as 30.';
  const policy: Policy = {
    ...emptyPolicy,
    algorithms: names(form.algorithms).length > 0 ? names(form.algorithms) : null,
    audience: oneOrMore(form.audience),
    issuer: oneOrMore(form.issuer),
    leeway: Number(leeway?.[1] ?? defaultLeeway),
    require: names(form.require),
  };
  return { policy, faults };
}
