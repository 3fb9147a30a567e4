/** The addresses that a click will ask, before it does: the first, and those that are tried where it gives nothing. */
export function WhatIsAsked({ urls }: { urls: readonly string[] }) {
  const [first, ...rest] = urls;
  if (first === undefined) return null;
  const says = (
    <>
      Will ask <span className="break-all font-mono text-muted">{first}</span>
      {first.includes('/.well-known/o') && ' and the key set that it names'}
    </>
  );
  if (rest.length === 0) return <p className="text-faint">{says}.</p>;
  return (
    <details className="text-faint">
      <summary>
        {says}; if that gives nothing, {rest.length} {rest.length === 1 ? 'address' : 'addresses'} more.
      </summary>
      <ul className="mt-0.5 list-disc pl-5 marker:text-faint">
        {rest.map((url) => (
          <li key={url} className="break-all font-mono text-muted">
            {url}
          </li>
        ))}
      </ul>
    </details>
  );
}
