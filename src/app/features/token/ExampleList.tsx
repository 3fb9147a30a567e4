import { useExamples } from '../../queries/loadExample.ts';
import { algorithmExamples, type Example, faultExamples } from '../../state/examples.ts';

function Rows({
  title,
  examples,
  loading,
  onPick,
}: {
  title: string;
  examples: readonly Example[];
  loading: string | null;
  onPick: (example: Example) => void;
}) {
  return (
    <div>
      <h3 className="mb-1.5 text-xs font-semibold text-muted">{title}</h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(136px,1fr))] gap-1.5">
        {examples.map((example) => (
          <li key={example.id}>
            <button
              type="button"
              aria-busy={loading === example.id}
              onClick={() => onPick(example)}
              className="flex h-full w-full flex-col items-start rounded-md border border-border bg-panel px-2.5 py-1.5 text-left hover:border-strong hover:bg-raised"
            >
              <span className="block text-[13px] font-medium text-text">{example.title}</span>
              <span className="block text-xs leading-4 text-muted">
                {loading === example.id ? 'making it…' : example.shows}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The examples, each made fresh with its own key and with times relative to now. */
export function ExampleList({ onPicked }: { onPicked?: () => void }) {
  const { load, loading, problem } = useExamples();
  const pick = (example: Example) => {
    load(example);
    onPicked?.();
  };
  return (
    <div className="flex flex-col gap-3">
      {problem && <p className="text-xs text-bad">{problem}</p>}
      <Rows title="Something is wrong" examples={faultExamples} loading={loading} onPick={pick} />
      <Rows
        title="Genuine, one for each algorithm"
        examples={algorithmExamples}
        loading={loading}
        onPick={pick}
      />
    </div>
  );
}
