import { createRoot } from 'react-dom/client';
import { UpdateNotice } from './features/shell/UpdateNotice.tsx';
import { keepOffline } from './queries/serviceWorker.ts';

/** Has the site kept for use without a network, and puts the notice of new versions beside the page: a fault in it stays its own. */
export function startOffline(): void {
  createRoot(document.body.appendChild(document.createElement('div'))).render(<UpdateNotice />);
  void keepOffline();
}
