import { memo } from 'react';
import { blocksOf, isSamePaint, type PaintedRun, paint } from './paint.ts';
import type { Annotation, Colouring, Mark } from './types.ts';

interface PaintedTextProps {
  text: string;
  colouring: Colouring[];
  marks: Mark[];
  annotations: Annotation[];
}

/**
 * A text in colours with its marks and annotations, for the eye only. Annotations take no room and are
 * no text nodes, so the lines wrap as those of a textarea do and `textContent` is the text plus one line feed.
 */
export const PaintedText = memo(function PaintedText(props: PaintedTextProps) {
  const blocks = blocksOf(paint(props.text, props.colouring, props.marks, props.annotations));
  return (
    <pre className="text-pane-paint" aria-hidden="true">
      {blocks.map(({ start, runs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their place
        <span key={index} className="text-pane-block" data-from={start}>
          <Runs runs={runs} />
          {/* A last line feed opens no line of its own in a <pre>, but does in a textarea. */}
          {index === blocks.length - 1 && '\n'}
        </span>
      ))}
    </pre>
  );
});

const Runs = memo(
  function Runs({ runs }: { runs: readonly PaintedRun[] }) {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity beyond their place
    return runs.map((run, index) => <Run key={index} run={run} />);
  },
  (before, after) => isSamePaint(before.runs, after.runs),
);

function Run({ run }: { run: PaintedRun }) {
  const className = [run.className, run.severity && `mark mark-${run.severity}`].filter(Boolean).join(' ');
  return (
    <>
      <span className={className || undefined} data-start={run.start}>
        {run.text}
      </span>
      {run.annotations.length > 0 && (
        <span className="annotations">
          {run.annotations.map(({ text, short, tone }) => (
            <span
              key={text}
              className={`annotation annotation-${tone}`}
              data-text={text}
              data-short={short ?? text}
            />
          ))}
        </span>
      )}
    </>
  );
}
