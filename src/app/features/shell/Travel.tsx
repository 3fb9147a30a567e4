import { travel, useTravel } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';

/** Undo and redo of the whole document; the names say what of. */
export function Travel() {
  const steps = useTravel();
  return (
    <div className="flex gap-0.5">
      {(['undo', 'redo'] as const).map((way) => {
        const what = steps[way];
        const name = (way === 'undo' ? 'Undo' : 'Redo') + (what ? `: ${what}` : '');
        return (
          <Button
            key={way}
            kind="quiet"
            className="w-8 flex-none justify-center !px-0 max-sm:w-7"
            aria-label={name}
            title={name}
            disabled={!what}
            onClick={() => travel(way)}
          >
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className={`size-4 fill-none stroke-current stroke-[1.5] ${way === 'redo' ? '-scale-x-100' : ''}`}
            >
              <path d="M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H6" />
            </svg>
          </Button>
        );
      })}
    </div>
  );
}
