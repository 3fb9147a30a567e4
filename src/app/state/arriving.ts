import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { getDocument, useDocument } from './store.ts';

interface Arriving {
  /** True while files are dragged over the page. */
  dragging: boolean;
  /** What became of dropped files, as a sentence, and the token beside which it stands. */
  remark: { text: string; tokenNumber: number } | null;
}

const store = createStore<Arriving>(() => ({ dragging: false, remark: null }));

/** Says that files are over the page, or that they are gone. */
export function setDragging(dragging: boolean): void {
  if (store.getState().dragging !== dragging) store.setState({ dragging });
}

/** Says what became of dropped files, until another token is opened; null takes it back. */
export function setRemark(text: string | null): void {
  store.setState({ remark: text === null ? null : { text, tokenNumber: getDocument().tokenNumber } });
}

/** Whether files are over the page, and the remark on the last that were dropped. */
export function useArriving(): { dragging: boolean; remark: string | null } {
  const { dragging, remark } = useStore(store);
  const tokenNumber = useDocument((state) => state.tokenNumber);
  return { dragging, remark: remark?.tokenNumber === tokenNumber ? remark.text : null };
}
