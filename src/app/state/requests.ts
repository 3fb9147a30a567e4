import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ elsewhere: readonly string[] }>(() => ({ elsewhere: [] }));
const seen: PerformanceEntry[] = [];
let missed = 0;

function note(entries: PerformanceEntryList): void {
  seen.push(...entries);
  const hosts = entries.flatMap(({ name }) => {
    const { protocol, origin, host } = new URL(name);
    return protocol.startsWith('http') && origin !== location.origin ? [host] : [];
  });
  if (hosts.length > 0) store.setState(({ elsewhere }) => ({ elsewhere: [...elsewhere, ...hosts] }));
}

const observer = new PerformanceObserver((list, _, { droppedEntriesCount = 0 } = {}) => {
  missed += droppedEntriesCount;
  note(list.getEntries());
});
// Live entries come however full the browser's own buffer is; the buffered ones are those from before this script ran.
observer.observe({ type: 'resource', buffered: true });

/** The hosts of all requests to other origins since the page began, one for each request, as the browser's resource timeline has them. */
export function useElsewhere(): readonly string[] {
  return useStore(store, ({ elsewhere }) => elsewhere);
}

/** Every request for a resource since the page began (Resource Timing, section 3.2), and how many the browser had dropped before it could tell. */
export function requestsSeen(): { entries: readonly PerformanceEntry[]; missed: number } {
  note(observer.takeRecords());
  return { entries: [...seen], missed };
}

/** What has left the page for other hosts, in a few words. */
export function leavingInWords(elsewhere: readonly string[]): string {
  const [first, ...more] = new Set(elsewhere);
  if (first === undefined) return 'Nothing leaves this page';
  const requests = `${elsewhere.length} ${elsewhere.length === 1 ? 'request' : 'requests'}`;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `${requests} left this page, to ${first}${others}`;
}
