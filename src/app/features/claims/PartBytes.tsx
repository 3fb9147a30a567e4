import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName } from '../../state/document.ts';
import { useLinked } from '../../state/linked.ts';
import { point } from '../../state/pointing.ts';
import { BytesView } from './BytesView.tsx';

/** The bytes of a part, linked with the caret and the selection of the other panes. */
export function PartBytes({ part }: { part: JsonPartName }) {
  const { token } = useJudged();
  const linked = useLinked(token);
  const text = token[part].text ?? '';
  return (
    <BytesView
      token={token}
      part={part}
      linked={linked.part === part ? linked.own : null}
      onPoint={(range) => point(range && { in: part, text, ...range })}
    />
  );
}
