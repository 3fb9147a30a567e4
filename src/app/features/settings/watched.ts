import { noteElsewhere } from '../../state/requests.ts';
import { hostAsked } from './asked.ts';

const seen: PerformanceEntry[] = [];
let missed = 0;

function note(entries: PerformanceEntryList): void {
  seen.push(...entries);
  const hosts = entries.flatMap(({ name }) => {
    const asked = hostAsked(name, location.href);
    return asked ? [asked.host] : [];
  });
  if (hosts.length > 0) noteElsewhere(hosts);
}

const observer = new PerformanceObserver((list, _, { droppedEntriesCount = 0 } = {}) => {
  missed += droppedEntriesCount;
  note(list.getEntries());
});
// Live entries come however full the browser's own buffer is; the buffered ones are those from before this script ran.
observer.observe({ type: 'resource', buffered: true });

/** Every request for a resource since the page began (Resource Timing, section 3.2), and how many the browser had dropped before it could tell. */
export function requestsSeen(): { entries: readonly PerformanceEntry[]; missed: number } {
  note(observer.takeRecords());
  return { entries: [...seen], missed };
}
