import { useEffect, useId, useState } from 'react';
import { dispatch, useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';

/** A pause (ms) in typing after which the password is tried: opening may take the worker a second. */
const PAUSE = 250;

/** The password of an encrypted key. `wrong`: the last one did not open it; `opening`: one is being tried. `about` is the id of what says why. */
export function PasswordField({
  wrong,
  opening,
  about,
}: {
  wrong: boolean;
  opening: boolean;
  about: string;
}) {
  const id = useId();
  const tried = useDocument(({ key }) => key.password);
  const text = useDocument(({ key }) => key.text);
  const [typed, setTyped] = useState(tried);
  const [seen, setSeen] = useState({ tried, text });
  const [shown, setShown] = useState(false);
  if (seen.tried !== tried || seen.text !== text) {
    // Another key text took its password along, and what was just being typed.
    setSeen({ tried, text });
    setTyped(tried);
  }
  useEffect(() => {
    const timer = window.setTimeout(() => dispatch({ type: 'passwordTyped', text: typed }), PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const waits = typed !== tried || opening;
  return (
    <form
      // Without a form around a password browsers complain; it goes nowhere.
      onSubmit={(event) => {
        event.preventDefault();
        dispatch({ type: 'passwordTyped', text: typed });
      }}
      className="flex flex-col gap-1"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor={id} className="text-xs text-muted">
          Password
        </label>
        <input
          id={id}
          data-own-history
          type={shown ? 'text' : 'password'}
          value={typed}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          // Managers would offer to keep what is no password of this site.
          data-1p-ignore
          data-lpignore="true"
          aria-invalid={wrong && !waits}
          aria-describedby={about}
          onChange={({ target }) => setTyped(target.value)}
          className="min-w-32 flex-1 rounded-md border border-strong bg-panel px-2 py-0.5 font-mono text-xs leading-5 text-text aria-invalid:border-bad pointer-coarse:min-h-9"
        />
        <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only"> password</span>
        </Button>
      </div>
      <p aria-live="polite" className="text-faint">
        {waits && typed !== '' && 'Opening…'}
        {!waits && !wrong && tried !== '' && 'This password opens it. It is not stored.'}
      </p>
    </form>
  );
}
