import type { JsonPartName, PartView } from '../../../state/document.ts';
import { shownPart } from '../../../state/parts.ts';
import { dispatch } from '../../../state/store.ts';
import { type Command, type Context, done } from '../types.ts';

const parts: readonly { part: JsonPartName; name: string }[] = [
  { part: 'header', name: 'Header' },
  { part: 'payload', name: 'Payload' },
];

const views: readonly { view: PartView; as: string; keywords: readonly string[]; needsLayout: boolean }[] = [
  { view: 'formatted', as: 'formatted', keywords: ['pretty', 'json', 'text'], needsLayout: false },
  { view: 'exact', as: 'as it stands', keywords: ['exact', 'raw', 'json', 'text'], needsLayout: true },
  { view: 'table', as: 'as a table', keywords: ['claims', 'list', 'meaning'], needsLayout: false },
  { view: 'bytes', as: 'as bytes', keywords: ['hex', 'utf-8', 'base64url'], needsLayout: false },
];

function hasLayout({ document: { drafts, views: chosen }, token }: Context, part: JsonPartName): boolean {
  return shownPart({ draft: drafts[part], view: chosen[part] }, token, part).canFormat;
}

/** How header and payload are shown. */
export const viewRows: readonly Command[] = parts.flatMap(({ part, name }) =>
  views.map(
    ({ view, as, keywords, needsLayout }): Command => ({
      id: `view.${part}-${view}`,
      group: 'View',
      title: `Show ${part} ${as}`,
      keywords: ['view', ...keywords],
      available: (context) =>
        context.token[part].text !== null &&
        context.document.views[part] !== view &&
        (!needsLayout || hasLayout(context, part)),
      run: () => {
        dispatch({ type: 'viewChanged', part, view });
        return done({ name });
      },
    }),
  ),
);
