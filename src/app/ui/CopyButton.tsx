import { useEffect, useRef, useState } from 'react';
import { Button, type ButtonKind } from './Button.tsx';

const SHOWN_MS = 1600;

/** Copies a text and says so. `label` is the accessible name; `children` what is drawn. */
export function CopyButton({
  label,
  text,
  children = 'Copy',
  disabled = false,
  kind = 'plain',
}: {
  label: string;
  text: () => string;
  children?: string;
  disabled?: boolean;
  kind?: ButtonKind;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const copy = async () => {
    let next: typeof state = 'copied';
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      next = 'failed';
    }
    setState(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setState('idle'), SHOWN_MS);
  };
  const shown = { idle: children, copied: 'Copied', failed: 'Not allowed' }[state];
  return (
    <>
      <Button kind={kind} aria-label={label} disabled={disabled} onClick={copy}>
        <span className="grid">
          <span className="invisible col-start-1 row-start-1" aria-hidden="true">
            {children.length > 6 ? children : 'Copied'}
          </span>
          <span className={`col-start-1 row-start-1 text-center ${state === 'copied' ? 'text-good' : ''}`}>
            {shown}
          </span>
        </span>
      </Button>
      <span className="sr-only" aria-live="polite">
        {state === 'copied' && `${label}: copied`}
        {state === 'failed' &&
          `${label}: the browser did not allow it. Select the text and copy it by keyboard.`}
      </span>
    </>
  );
}
