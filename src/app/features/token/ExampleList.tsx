import type { useExamples } from '../../queries/loadExample.ts';
import { algorithmExamples, type Example, faultExamples } from '../../state/examples.ts';

function Rows({
  title,
  examples,
  columns,
  loading,
  onPick,
}: {
  title: string;
  examples: readonly Example[];
  /** The columns where there is room for more than two. */
  columns: string;
  loading: string | null;
  onPick: (example: Example) => void;
}) {
  return (
    <div>
      <h3 className="mb-1.5 text-xs font-semibold text-muted">{title}</h3>
      <ul className={`grid grid-cols-2 gap-1.5 ${columns}`}>
        {examples.map((example) => (
          <li key={example.id}>
            <button
              type="button"
              aria-busy={loading === example.id}
              onClick={() => onPick(example)}
              className="flex h-full w-full flex-col items-start rounded-md border border-border bg-panel px-2 py-1.5 text-left hover:border-strong hover:bg-raised"
            >
              <span className="block text-[13px] font-medium text-text">{example.title}</span>
              <span className="block text-balance text-xs leading-4 text-muted">
                {loading === example.id ? 'making it…' : example.shows}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The examples, each made fresh with its own key and with times relative to now. `onPicked` is called when one is open. */
export function ExampleList({
  maker: { load, loading, problem },
  onPicked,
}: {
  /** It lives above the list: the list may be gone by the time an example is open. */
  maker: ReturnType<typeof useExamples>;
  onPicked: () => void;
}) {
  const pick = (example: Example) => load(example, onPicked);
  return (
    <div className="@container flex flex-col gap-3">
      <p aria-live="polite" className="text-xs text-bad empty:-mb-3">
        {problem}
      </p>
      <Rows
        title="Something is wrong"
        examples={faultExamples}
        columns="@md:grid-cols-3"
        loading={loading}
        onPick={pick}
      />
      <Rows
        title="Genuine, one for each algorithm"
        examples={algorithmExamples}
        columns="@xl:grid-cols-7"
        loading={loading}
        onPick={pick}
      />
    </div>
  );
}
