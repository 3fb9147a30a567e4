import { lazy, useCallback, useMemo } from 'react';
import { CodePane } from '../../editor/CodePane.tsx';
import type { Completer } from '../../editor/types.ts';
import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName } from '../../state/document.ts';
import { useLinked, useShownRange } from '../../state/linked.ts';
import type { ShownPart } from '../../state/parts.ts';
import { point, usePointing } from '../../state/pointing.ts';
import { usePreferences } from '../../state/preferences.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { terms } from '../../state/terms.ts';
import { useHeadline } from '../../state/words.ts';
import { annotationsOf } from './annotations.ts';
import { jsonMarks } from './marks.ts';
import { memberOffset } from './places.ts';
import { useIssuer, useTerm } from './useTerm.ts';

const TermText = lazy(async () => ({ default: (await import('./TermText.tsx')).TermText }));

/** A part as JSON text: its faults marked, dates and check results at the line ends, names explained and completed. */
export function JsonText({
  part,
  shown,
  title,
  placeholder,
}: {
  part: JsonPartName;
  shown: ShownPart;
  title: string;
  placeholder: string;
}) {
  const { token, verdict, now, key } = useJudged();
  const reveal = useDocument((state) => state.reveal);
  const { zone } = usePreferences();
  const { checks } = verdict;
  const { json, text } = shown;
  const { facts } = key;
  const headline = useHeadline(json !== null);
  const marks = useMemo(
    () => (json ? jsonMarks(part, json, checks, headline) : []),
    [part, json, checks, headline],
  );
  const annotations = useMemo(
    () => (json ? annotationsOf(part, json, { checks, now, zone, selection: facts?.selection ?? null }) : []),
    [part, json, checks, now, zone, facts],
  );
  const target = useMemo(() => {
    if (reveal?.part !== part) return undefined;
    return { offset: json ? memberOffset(json, reveal.path) : 0, nonce: reveal.nonce };
  }, [reveal, part, json]);

  const linked = useLinked(token);
  const own = usePointing()?.in !== part && linked.part === part ? linked.own : null;
  const range = useShownRange(own, text, token[part].text);
  const stretch = useMemo(() => range && { ...range, reveal: true }, [range]);

  const termOf = useTerm(json !== null && text !== '');
  const describe = (offset: number) => {
    const term = termOf(part, text, offset);
    return term && <TermText term={term} />;
  };

  const issuer = useIssuer();
  const complete: Completer = useCallback(
    async (typed, offset) => {
      const [{ termsFor }, { completionsAt }] = await Promise.all([terms.load(), import('./completions.ts')]);
      const kids =
        facts?.ring.keys.flatMap(({ jwk }) => (typeof jwk.kid === 'string' ? [jwk.kid] : [])) ?? [];
      return completionsAt(typed, offset, {
        part,
        terms: termsFor(part, issuer),
        now,
        newId: () => crypto.randomUUID(),
        kids,
      });
    },
    [part, issuer, now, facts],
  );

  return (
    <CodePane
      label={title}
      value={text}
      language="json"
      marks={marks}
      annotations={annotations}
      readOnly={shown.readOnly !== null}
      placeholder={placeholder}
      linked={stretch}
      onPoint={(start, end) => point({ in: part, text, start, end })}
      describe={describe}
      complete={complete}
      onChange={(next, { bulk }) => dispatch({ type: 'partChanged', part, text: next, bulk })}
      {...(target ? { revealOffset: target } : {})}
    />
  );
}
