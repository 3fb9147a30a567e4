import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore<{ elsewhere: readonly string[] }>(() => ({ elsewhere: [] }));

/** Notes the hosts of requests to other origins, one for each request. */
export function noteElsewhere(hosts: readonly string[]): void {
  store.setState(({ elsewhere }) => ({ elsewhere: [...elsewhere, ...hosts] }));
}

/** The hosts of all requests to other origins since the page began, one for each request. */
export function useElsewhere(): readonly string[] {
  return useStore(store, ({ elsewhere }) => elsewhere);
}

/** What has left the page for other hosts, in a few words. */
export function leavingInWords(elsewhere: readonly string[]): string {
  const { length } = elsewhere;
  if (length === 0) return 'Nothing leaves this page';
  return `${length} request${length === 1 ? '' : 's'} to ${[...new Set(elsewhere)].join(', ')}`;
}
