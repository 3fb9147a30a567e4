import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { getDocument, useDocument } from './store.ts';

interface Arriving {
  /** True while files are dragged over the page. */
  dragging: boolean;
  /** What became of dropped files, as a sentence, and the token beside which it stands. */
  remark: { text: string; tokenNumber: number } | null;
  /** What became of files for the key box, and the key beside which it stands. */
  keyRemark: { text: string; keyRevision: number } | null;
}

const store = createStore<Arriving>(() => ({ dragging: false, remark: null, keyRemark: null }));

/** Says that files are over the page, or that they are gone. */
export function setDragging(dragging: boolean): void {
  if (store.getState().dragging !== dragging) store.setState({ dragging });
}

/** Says what became of dropped files, until another token is opened; null takes it back. */
export function setRemark(text: string | null): void {
  store.setState({ remark: text === null ? null : { text, tokenNumber: getDocument().tokenNumber } });
}

/** Says what became of files for the key box, until the key changes; null takes it back. */
export function setKeyRemark(text: string | null): void {
  store.setState({ keyRemark: text === null ? null : { text, keyRevision: getDocument().keyRevision } });
}

/** The remark on the last files for the key box, or null. */
export function useKeyRemark(): string | null {
  const remark = useStore(store, ({ keyRemark }) => keyRemark);
  const keyRevision = useDocument((state) => state.keyRevision);
  return remark?.keyRevision === keyRevision ? remark.text : null;
}

/** Whether files are over the page, and the remark on the last that were dropped. */
export function useArriving(): { dragging: boolean; remark: string | null } {
  const { dragging, remark } = useStore(store);
  const tokenNumber = useDocument((state) => state.tokenNumber);
  return { dragging, remark: remark?.tokenNumber === tokenNumber ? remark.text : null };
}
