import { bytesInWords, count, type Fact, factOf } from './facts.ts';
import { siteScope } from './site.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

function webStorage(name: 'localStorage' | 'sessionStorage'): Promise<Fact> {
  return factOf(name, name, () => {
    const area = window[name];
    const entries = Object.keys(area).map((key) => ({ key, value: area.getItem(key) ?? '' }));
    const bytes = entries.reduce((sum, { key, value }) => sum + bytesOf(key) + bytesOf(value), 0);
    return {
      empty: entries.length === 0,
      says:
        entries.length === 0
          ? `Nothing is in ${name}.`
          : `${count(entries.length, 'entry', 'entries')} in ${name}, ${bytesInWords(bytes)}.`,
      items: entries.map(
        ({ key, value }) => `${key} = ${value} (${bytesInWords(bytesOf(key) + bytesOf(value))})`,
      ),
    };
  });
}

function cookies(): Promise<Fact> {
  return factOf('Cookies', 'document.cookie', () => {
    const items = document.cookie.split('; ').filter((cookie) => cookie !== '');
    const says =
      items.length === 0
        ? 'No cookie that a script can see. One that only the server sees could not be read here.'
        : `${count(items.length, 'cookie')} of this host.`;
    return { empty: items.length === 0, says, items };
  });
}

function databases(): Promise<Fact> {
  return factOf('IndexedDB', 'indexedDB.databases()', async () => {
    if (!indexedDB.databases) return { empty: null, says: 'This browser does not list IndexedDB databases.' };
    const items = (await indexedDB.databases()).map(({ name, version }) => `${name}, version ${version}`);
    const says =
      items.length === 0 ? 'No IndexedDB database.' : `${count(items.length, 'IndexedDB database')}.`;
    return { empty: items.length === 0, says, items };
  });
}

function keptFiles(): Promise<Fact> {
  return factOf('Cache Storage', 'caches.keys()', async () => {
    const names = await caches.keys();
    if (names.length === 0) return { empty: true, says: 'Nothing is in Cache Storage.' };
    let total = 0;
    let own = 0;
    const items: string[] = [];
    for (const name of names) {
      const requests = await (await caches.open(name)).keys();
      total += requests.length;
      own += requests.filter(({ url }) => url.startsWith(siteScope())).length;
      items.push(`${name}: ${count(requests.length, 'file')}`);
    }
    const whose =
      own === total ? 'all of them addresses of this site' : `${own} of them addresses of this site`;
    const says = `${count(total, 'file')} in ${count(names.length, 'cache')} of Cache Storage, ${whose}, so that it opens without a network.`;
    return { empty: false, says, items };
  });
}

function serviceWorkers(): Promise<Fact> {
  return factOf('Service workers', 'navigator.serviceWorker.getRegistrations()', async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    if (registrations.length === 0) return { empty: true, says: 'No service worker is registered.' };
    const items = registrations.map(({ scope, active, waiting, installing }) => {
      const state = (active ?? waiting ?? installing)?.state ?? 'none';
      return `${scope}: ${state}${active && waiting ? ', a newer one waits' : ''}`;
    });
    const serves = navigator.serviceWorker.controller
      ? 'It serves this page'
      : 'It does not serve this page yet';
    return { empty: false, says: `${count(items.length, 'service worker')}. ${serves}.`, items };
  });
}

/** Reads all that the browser keeps for this host, one fact a kind; nothing is taken as given. */
export function readStored(): Promise<Fact[]> {
  return Promise.all([
    webStorage('localStorage'),
    webStorage('sessionStorage'),
    cookies(),
    databases(),
    keptFiles(),
    serviceWorkers(),
  ]);
}

/** Reads how much space all of that takes, by the browser's own estimate (Storage Standard, section 6). */
export function readSpace(): Promise<Fact> {
  return factOf('The space in use', 'navigator.storage.estimate()', async () => {
    const { usage } = await navigator.storage.estimate();
    if (usage === undefined)
      return { empty: null, says: 'This browser does not tell how much space is used.' };
    const says = `About ${bytesInWords(usage)} of space in use for this host, by the browser’s own estimate.`;
    return { empty: usage === 0, says };
  });
}
