import { headerParameters, isJsonObject, readJson } from '../../../../core/index.ts';
import type { JsonPartName } from '../../../state/document.ts';
import type { Context } from '../types.ts';

const blank: Record<JsonPartName, string> = { header: '{"alg":"HS256","typ":"JWT"}', payload: '{}' };

/** The exact text of a part whose members can be set: on an empty page that of a blank token. Null where there is no object, or something unfinished that would be lost. */
export function objectText({ document, token }: Context, part: JsonPartName): string | null {
  const draft = document.drafts[part];
  if (draft !== null && !readJson(draft).valid) return null;
  if (document.tokenText.trim() === '') return blank[part];
  const { text, json } = token[part];
  return token.kind === 'jws' && json?.valid && isJsonObject(json.value) ? text : null;
}

/** The `alg` of the token, or the one that a blank token has. */
export function algOf({ document, token }: Pick<Context, 'document' | 'token'>): string | null {
  return document.tokenText.trim() === '' ? 'HS256' : headerParameters(token).alg;
}
