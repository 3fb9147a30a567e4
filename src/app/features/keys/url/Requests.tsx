import type { AskedUrl } from '../../../state/keySetRun.ts';
import { outcomeInWords } from './words.ts';

/** The requests of a fetch, one by one, with what came of each. */
export function Requests({ asked }: { asked: readonly AskedUrl[] }) {
  const sent = asked.reduce((sum, { outcome, probed }) => sum + (outcome === 'kept' ? 0 : probed ? 2 : 1), 0);
  if (asked.length === 0) return null;
  return (
    <details className="text-faint">
      <summary>{sent === 0 ? 'No request' : `${sent} request${sent === 1 ? '' : 's'}`} for this</summary>
      <ol className="mt-0.5 list-decimal pl-5 marker:text-faint">
        {asked.map((one) => (
          <li key={one.url} className="break-all">
            <span className="font-mono text-muted">{one.url}</span>: {outcomeInWords(one)}
            {one.probed && '; asked once more to see whether anybody answers'}
          </li>
        ))}
      </ol>
    </details>
  );
}
