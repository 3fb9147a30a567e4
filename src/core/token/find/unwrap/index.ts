import type { Scanned } from '../assemble.ts';
import type { Place, View } from '../view.ts';
import { base64 } from './base64.ts';
import { cookieChunks } from './cookieChunks.ts';
import { htmlEntities } from './htmlEntities.ts';
import { httpChunks } from './httpChunks.ts';
import { joinedArray } from './joinedArray.ts';
import { json } from './json.ts';
import { jsonInText } from './jsonInText.ts';
import { linePrefixes } from './linePrefixes.ts';
import { percentEncoding } from './percentEncoding.ts';
import { quotedPrintable } from './quotedPrintable.ts';
import { stringEscapes } from './stringEscapes.ts';
import { terminalCodes } from './terminalCodes.ts';
import { typography } from './typography.ts';

/** A token that an unwrapper itself recognises, as the JSON serializations are. Offsets are those of the view. */
export interface Recognised extends Omit<Scanned, 'fits'> {
  place: Place;
}

/** What an unwrapper brings to light in a view: views to be searched in turn, and tokens that it knows by itself. */
export interface Unwrapped {
  views: View[];
  tokens?: Recognised[];
  /** Set where the views hold all that the text can hold, so that nothing else needs to be undone. */
  exhaustive?: boolean;
}

/** Undoes one way of wrapping text; nothing where the text is not wrapped so. Never throws, linear in the text's length. */
export type Unwrapper = (view: View) => Unwrapped;

/** All unwrappers, the ones that keep names first. */
export const UNWRAPPERS: readonly Unwrapper[] = [
  json,
  jsonInText,
  cookieChunks,
  httpChunks,
  stringEscapes,
  htmlEntities,
  percentEncoding,
  quotedPrintable,
  terminalCodes,
  linePrefixes,
  typography,
  joinedArray,
  base64,
];
