import * as Tabs from '@radix-ui/react-tabs';
import { useJudged } from '../../queries/judged.tsx';
import { CheckRow } from './CheckRow.tsx';

const FINDING = new Set(['fail', 'warn', 'info', 'unknown']);
const tab =
  'rounded-md px-2.5 py-1 text-[13px] text-muted hover:text-text data-[state=active]:bg-raised data-[state=active]:text-text data-[state=active]:font-medium';

/** All checks in order, and those that found something. */
export function ChecksPane() {
  const { verdict, token } = useJudged();
  const findings = verdict.checks.filter(({ status }) => FINDING.has(status));
  const empty = token.input === '';
  return (
    <Tabs.Root defaultValue="trace" className="flex min-h-0 flex-1 flex-col">
      <Tabs.List
        aria-label="Judgement"
        className="flex flex-none gap-1 min-h-[34px] border-b border-border bg-panel px-2.5 py-[3px]"
      >
        <Tabs.Trigger value="trace" className={tab}>
          Trace
        </Tabs.Trigger>
        <Tabs.Trigger value="findings" className={tab}>
          Findings{!empty && findings.length > 0 ? ` ${findings.length}` : ''}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="trace" className="min-h-0 flex-1 overflow-auto bg-panel">
        {empty ? (
          <p className="p-4 text-muted">
            Every check appears here in the order in which a verifier makes them, with the values compared.
          </p>
        ) : (
          <ol>
            {verdict.checks.map((check) => (
              <CheckRow key={check.id} check={check} />
            ))}
          </ol>
        )}
      </Tabs.Content>
      <Tabs.Content value="findings" className="min-h-0 flex-1 overflow-auto bg-panel">
        {empty || findings.length === 0 ? (
          <p className="p-4 text-muted">
            {empty ? 'Nothing to find fault with yet.' : 'No check found anything.'}
          </p>
        ) : (
          <ol>
            {findings.map((check) => (
              <CheckRow key={check.id} check={check} />
            ))}
          </ol>
        )}
      </Tabs.Content>
    </Tabs.Root>
  );
}
