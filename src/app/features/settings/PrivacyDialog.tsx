import { useCallback, useEffect, useState } from 'react';
import { instantInWords } from '../../../core/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import { leavingInWords, useElsewhere } from '../../state/requests.ts';
import { useTravel } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FactList } from './FactList.tsx';
import { asText, type Section } from './facts.ts';
import { readHeld } from './held.ts';
import { readPolicy } from './policy.ts';
import { readSent } from './sent.ts';
import { readSpace, readStored } from './stored.ts';

async function read(travels: boolean): Promise<Section[]> {
  const [stored, space, sent, held, policy] = await Promise.all([
    readStored(),
    readSpace(),
    readSent(),
    readHeld(travels),
    readPolicy(),
  ]);
  return [
    { title: 'Stored on this device', facts: [...stored, space] },
    { title: 'Requested since the page began', facts: sent },
    { title: 'In memory until the page is closed', facts: held },
    { title: 'What the page may send', facts: policy },
  ];
}

/** What the page keeps and requests, read from the browser each time it opens. */
export function PrivacyDialog({ onClose }: { onClose: () => void }) {
  const [reading, setReading] = useState<{ at: number; sections: Section[] } | null>(null);
  const elsewhere = useElsewhere();
  const { zone } = usePreferences();
  const { undo, redo } = useTravel();
  const travels = undo !== null || redo !== null;
  const refresh = useCallback(async () => {
    const sections = await read(travels);
    setReading({ at: Math.floor(Date.now() / 1000), sections });
  }, [travels]);
  useEffect(() => void refresh(), [refresh]);
  return (
    <Dialog title="What this page stores and sends" onClose={onClose} className="sm:max-w-2xl">
      <div className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-border px-4 py-2">
        <p className="min-w-0 flex-1 basis-56 text-[13px] font-medium">{leavingInWords(elsewhere)}.</p>
        <span aria-live="polite" className="text-xs text-muted">
          {reading ? `Read ${instantInWords(reading.at, zone)}` : 'Reading'}
        </span>
        <div className="flex gap-1.5">
          <Button onClick={() => void refresh()}>Refresh</Button>
          <CopyButton label="Copy as text" text={() => asText(reading?.sections ?? [])} disabled={!reading}>
            Copy as text
          </CopyButton>
        </div>
      </div>
      {reading?.sections.map((section) => (
        <FactList key={section.title} section={section} />
      ))}
    </Dialog>
  );
}
