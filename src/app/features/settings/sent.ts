import { hostAsked } from './asked.ts';
import { bytesInWords, count, type Fact, factOf } from './facts.ts';
import { requestsSeen } from './watched.ts';

/** How long (ms) the browser is given to hand over what it has noted of stopped requests. */
const NOTES_MS = 100;

interface ToHost {
  requests: number;
  /** Addresses, each once. */
  addresses: Set<string>;
  /** Bytes over the network, with headers; 0 for what the host does not let be read. */
  bytes: number;
}

function byHost(entries: readonly PerformanceEntry[]): Map<string, ToHost> {
  const hosts = new Map<string, ToHost>();
  for (const entry of entries) {
    const { origin, protocol } = new URL(entry.name);
    const asked = hostAsked(entry.name, location.href);
    const own = origin === location.origin ? origin : protocol;
    const name = asked ? `${asked.host}${asked.relayed ? ', through this site’s relay' : ''}` : own;
    const to = hosts.get(name) ?? { requests: 0, addresses: new Set(), bytes: 0 };
    to.requests += 1;
    to.addresses.add(entry.name);
    to.bytes += 'transferSize' in entry ? Number(entry.transferSize) : 0;
    hosts.set(name, to);
  }
  return hosts;
}

function requested(): Promise<Fact[]> {
  const proof = 'performance, entries of type navigation and resource';
  const { entries, missed } = requestsSeen();
  const hosts = byHost([...performance.getEntriesByType('navigation'), ...entries]);
  const own = hosts.get(location.origin);
  hosts.delete(location.origin);
  const facts = [
    factOf('Requests', proof, () => ({
      empty: false,
      says: `This site, ${location.host}: ${count(own?.addresses.size ?? 0, 'file')} in ${count(own?.requests ?? 0, 'request')}, ${bytesInWords(own?.bytes ?? 0)} over the network; what more there was came from what the browser keeps.`,
      items: [...(own?.addresses ?? [])].map((address) => new URL(address).pathname),
    })),
  ];
  if (hosts.size === 0) {
    facts.push(factOf('Requests', proof, () => ({ empty: true, says: 'Other hosts: none.' })));
  }
  for (const [host, { requests, addresses, bytes }] of hosts) {
    const size = bytes === 0 ? 'of a size that the host does not tell' : bytesInWords(bytes);
    const says = `Another host, ${host}: ${count(requests, 'request')}, ${size}.`;
    facts.push(factOf('Requests', proof, () => ({ empty: false, says, items: [...addresses] })));
  }
  if (missed > 0) {
    const says = `The browser dropped ${count(missed, 'entry', 'entries')} before they could be read: there were that many requests more.`;
    facts.push(factOf('Requests', proof, () => ({ empty: null, says })));
  }
  return Promise.all(facts);
}

function stopped(): Promise<Fact> {
  return factOf('What the policy stopped', 'ReportingObserver, csp-violation', async () => {
    if (!('ReportingObserver' in window)) {
      return { empty: null, says: 'This browser does not tell a page what its policy stopped.' };
    }
    const reports = await new Promise<Report[]>((resolve) => {
      const observer = new ReportingObserver(resolve, { types: ['csp-violation'], buffered: true });
      observer.observe();
      setTimeout(() => {
        resolve(observer.takeRecords());
        observer.disconnect();
      }, NOTES_MS);
    });
    const items = reports.map(({ body }) => {
      // The members of CSPViolationReportBody (CSP level 3, section 5.2), which the DOM's types don't name.
      const { effectiveDirective, blockedURL } = (body ?? {}) as Record<string, string | undefined>;
      return `${effectiveDirective}: ${blockedURL}`;
    });
    const says =
      items.length === 0
        ? 'Stopped by the policy: nothing.'
        : `Stopped by the policy: ${count(items.length, 'attempt')}.`;
    return { empty: items.length === 0, says, items };
  });
}

/** Reads what was requested since the page began, by host, what the policy stopped, and names what a page can't see. */
export async function readSent(): Promise<Fact[]> {
  const unseen = await factOf('Workers', 'outside the page’s own timeline', () => ({
    empty: null,
    says: 'Not in this list: what the crypto worker and the service worker load for themselves. Both are held by the policy of the files that they are. Where a host passes a request on to another one, the list has the first.',
  }));
  return [...(await requested()), await stopped(), unseen];
}
