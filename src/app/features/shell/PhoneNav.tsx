import { openDialog } from '../../state/dialogs.ts';
import { useDocument } from '../../state/store.ts';
import { PartLink } from '../../ui/PartLink.tsx';

const places = [
  { id: 'token', label: 'Token' },
  { id: 'key', label: 'Key' },
  { id: 'claims', label: 'Claims' },
] as const;
const why = { id: 'why', label: 'Why' } as const;

/** Goes to the parts of the page where they stand one below the other. */
export function PhoneNav() {
  const empty = useDocument(({ tokenText }) => tokenText === '');
  return (
    <nav
      aria-label="Parts of the page"
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-border bg-panel lg:hidden"
    >
      {(empty ? places : [...places, why]).map(({ id, label }) => (
        <PartLink
          key={id}
          part={id}
          className="flex-1 py-3 text-center text-[13px] font-medium text-muted hover:text-text"
        >
          {label}
        </PartLink>
      ))}
      <button
        type="button"
        onClick={() => openDialog('commands')}
        className="flex-1 py-3 text-center text-[13px] font-medium text-muted hover:text-text sm:hidden"
      >
        More<span className="sr-only">: all commands</span>
      </button>
    </nav>
  );
}
