import type { JudgeInput } from '../../verdict.ts';
import { parametersOf } from '../support.ts';

/** Why a header parameter's rule does not apply: no header to read, or the parameter is absent. */
export function skipsParameter(name: 'b64' | 'crit' | 'kid') {
  return (input: JudgeInput): string | null => {
    const parameters = parametersOf(input);
    if (!parameters) return 'no-header';
    return Object.hasOwn(parameters, name) ? null : 'absent';
  };
}
