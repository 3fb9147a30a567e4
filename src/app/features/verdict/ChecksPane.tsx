import * as Tabs from '@radix-ui/react-tabs';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { CheckList } from './CheckList.tsx';

const FINDING = new Set(['fail', 'warn', 'info', 'unknown']);
const tab =
  'rounded-md px-2.5 py-1 text-[13px] text-muted hover:text-text data-[state=active]:bg-raised data-[state=active]:text-text data-[state=active]:font-medium';
// Rows are placed against their scrolling box, so it is what their offsets count from.
const panel = 'relative min-h-0 flex-1 overflow-auto bg-panel';

/** All checks in order, and those that found something. */
export function ChecksPane() {
  const { verdict, pending } = useJudged();
  const tokenNumber = useDocument((state) => state.tokenNumber);
  const settled = pending ? null : tokenNumber;
  const findings = verdict.checks.filter(({ status }) => FINDING.has(status));
  return (
    <Tabs.Root defaultValue="trace" className="flex min-h-0 flex-1 flex-col">
      <Tabs.List
        aria-label="Checks"
        className="flex flex-none gap-1 min-h-[34px] border-b border-border bg-panel px-2.5 py-[3px]"
      >
        <Tabs.Trigger value="trace" className={tab}>
          Trace
        </Tabs.Trigger>
        <Tabs.Trigger value="findings" className={tab}>
          Findings{findings.length > 0 ? ` ${findings.length}` : ''}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="trace" className={panel}>
        <CheckList checks={verdict.checks} settled={settled} />
      </Tabs.Content>
      <Tabs.Content value="findings" className={panel}>
        {findings.length === 0 ? (
          <p className="p-4 text-muted">No check found anything.</p>
        ) : (
          <CheckList checks={findings} settled={settled} />
        )}
      </Tabs.Content>
    </Tabs.Root>
  );
}
