import { lazy, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { openDialog, useDialog } from '../../state/dialogs.ts';
import { Split } from './Split.tsx';
import './watched.ts';

const SettingsDialog = lazy(async () => ({ default: (await import('./SettingsDialog.tsx')).SettingsDialog }));
const PrivacyDialog = lazy(async () => ({ default: (await import('./PrivacyDialog.tsx')).PrivacyDialog }));

const close = () => openDialog(null);

/** What the page needs beyond its first picture: the lines by which its panes are sized, the eye on its requests, settings and privacy. */
export function SettingsCenter({ empty }: { empty: boolean }) {
  const dialog = useDialog();
  const line = document.getElementById('key-line');
  return (
    <>
      <div className="hidden lg:contents">
        <Split part="left" />
        {!empty && <Split part="middle" />}
      </div>
      {line && createPortal(<Split part="key" />, line)}
      <Suspense>
        {dialog === 'settings' && <SettingsDialog onClose={close} />}
        {dialog === 'privacy' && <PrivacyDialog onClose={close} />}
      </Suspense>
    </>
  );
}
