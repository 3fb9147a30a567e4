import { useJudged } from '../../queries/judged.tsx';
import { useLinked } from '../../state/linked.ts';
import { TermText } from './TermText.tsx';
import { useTerm } from './useTerm.ts';

/** Says what the member means in which the caret stands, in whichever pane; the room is always the same, so nothing moves. */
export function Explanation() {
  const { token } = useJudged();
  const { part, at, member } = useLinked(token);
  const termOf = useTerm(part !== null);
  const text = part && token[part].text;
  const term = part && text && at !== null && member !== null ? termOf(part, text, at) : null;
  return (
    <section
      aria-label="Explanation"
      className={`flex h-[98px] flex-none flex-col overflow-y-auto border-t border-border bg-panel px-3.5 py-2 max-lg:h-auto ${
        // A low window has no room for a hint; on a phone what is tapped on is explained above the navigation.
        member === null
          ? 'lg:[@media(height<780px)]:hidden'
          : 'max-lg:sticky max-lg:bottom-12 max-lg:z-[5] max-lg:min-h-[98px]'
      }`}
    >
      {term ? (
        <TermText term={term} />
      ) : (
        <p className="text-xs leading-5 text-muted">
          {member === null ? (
            'Point at a header parameter or claim, or put the caret into it: what it means stands here.'
          ) : (
            <>
              <strong className="break-all font-mono">{member}</strong> is a private name. What it means is
              between the issuer and the audience (RFC {part === 'header' ? 7515 : 7519} §4.3).
            </>
          )}
        </p>
      )}
    </section>
  );
}
