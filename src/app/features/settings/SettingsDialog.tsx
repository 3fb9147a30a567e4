import { type ReactNode, useId } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { prefer, usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ForgetEverything } from './ForgetEverything.tsx';
import { LeewayField } from './LeewayField.tsx';

function Row({
  title,
  remark,
  className = '',
  children,
}: {
  title: string;
  remark?: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`grid gap-x-4 gap-y-1.5 border-b border-border px-4 py-3 last:border-b-0 sm:grid-cols-[9rem_minmax(0,1fr)] ${className}`}
    >
      <h3 id={id} className="text-[13px] font-medium leading-6">
        {title}
      </h3>
      <div className="flex min-w-0 flex-col items-start gap-1.5">
        {children}
        {remark && <p className="text-xs text-muted">{remark}</p>}
      </div>
    </section>
  );
}

/** The choices that stay on this device between visits, and the way to be rid of them. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { theme, zone, layout } = usePreferences();
  return (
    <Dialog title="Settings" onClose={onClose}>
      <Row title="Theme">
        <Segmented
          label="Theme"
          value={theme}
          options={[
            { value: 'system', label: 'System' },
            { value: 'dark', label: 'Dark' },
            { value: 'light', label: 'Light' },
          ]}
          onChange={(next) => prefer({ theme: next })}
        />
      </Row>
      <Row title="Dates">
        <Segmented
          label="Dates in"
          value={zone}
          options={[
            { value: 'UTC', label: 'UTC' },
            { value: 'local', label: 'Local time' },
          ]}
          onChange={(next) => prefer({ zone: next })}
        />
      </Row>
      <Row
        title="Default leeway"
        remark="How far clocks may differ before exp, nbf and iat are judged, where the Leeway field is empty."
      >
        <LeewayField />
      </Row>
      <Row
        title="Layout"
        className="max-lg:hidden"
        remark="Drag the lines between the panes, or move them with the arrow keys, to size the panes."
      >
        <Button disabled={Object.keys(layout).length === 0} onClick={() => prefer({ layout: {} })}>
          Reset sizes
        </Button>
      </Row>
      <Row
        title="Privacy"
        remark="Only these settings and the site’s own files stay on this device. The view shows it as the browser has it."
      >
        <Button onClick={() => openDialog('privacy')}>What this page stores and sends</Button>
      </Row>
      <Row title="Forget everything">
        <ForgetEverything />
      </Row>
    </Dialog>
  );
}
