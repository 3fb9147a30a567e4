const places = [
  { href: '#token', label: 'Token' },
  { href: '#key', label: 'Key' },
  { href: '#claims', label: 'Claims' },
  { href: '#why', label: 'Why' },
] as const;

/** Goes to the parts of the page where they stand one below the other. */
export function PhoneNav() {
  return (
    <nav
      aria-label="Parts of the page"
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-border bg-panel lg:hidden"
    >
      {places.map(({ href, label }) => (
        <a
          key={href}
          href={href}
          onClick={(event) => {
            // The address stays clean: a fragment would look like a deep link.
            event.preventDefault();
            document.getElementById(href.slice(1))?.scrollIntoView({ block: 'start' });
          }}
          className="flex-1 py-3 text-center text-[13px] font-medium text-muted hover:text-text"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
