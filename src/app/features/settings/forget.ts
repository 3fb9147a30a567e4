import { queryClient } from '../../queries/client.ts';
import { forgetFetches } from '../../queries/keySetConsent.ts';
import { point } from '../../state/pointing.ts';
import { forgetPreferences } from '../../state/preferences.ts';
import { dispatch } from '../../state/store.ts';
import { cachePrefix, siteScope } from './site.ts';
import { readStored } from './stored.ts';

async function dropKeptSite(): Promise<void> {
  // The worker first: one that is still filling its cache would fill it again.
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(
    registrations.filter(({ scope }) => scope === siteScope()).map((own) => own.unregister()),
  );
  const names = 'caches' in window ? await caches.keys() : [];
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix())).map((own) => caches.delete(own)));
}

/**
 * Forgets all that a person gave and chose, on the page and on the device, and the copy of the site for use without a network. What the
 * browser still keeps for this host after that, as it says itself: sentences, none for nothing.
 */
export async function forgetEverything(): Promise<string[]> {
  history.replaceState(null, '', location.pathname + location.search);
  dispatch({ type: 'forgotten' });
  forgetFetches();
  point(null);
  forgetPreferences();
  // Storage that is switched off holds nothing; what is left is read below in any case.
  await dropKeptSite().catch(() => {});
  // Only now: the page has been drawn without what the answers were about.
  queryClient.clear();
  return (await readStored()).filter(({ empty }) => empty === false).map(({ says }) => says);
}
