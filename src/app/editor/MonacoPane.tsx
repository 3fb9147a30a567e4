import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { LiveEditor } from './monacoEditor.ts';
import type { PaneHandle, PaneState, ShownPane } from './types.ts';

interface MonacoPaneProps {
  pane: ShownPane;
  /** Caret, focus and scroll position of the textarea that the editor replaces. */
  carried: PaneState;
  ref: Ref<PaneHandle>;
}

/** A Monaco editor in the box of the textarea that it replaces; it follows its props as a controlled input does. */
export function MonacoPane({ pane, carried, ref }: MonacoPaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const live = useRef<LiveEditor>(null);

  // Each render brings new closures; the editor itself compares what it draws.
  useLayoutEffect(() => {
    if (live.current) live.current.update(pane);
    else if (host.current && room.current) {
      live.current = new LiveEditor(host.current, room.current, pane, carried);
    }
  });

  useLayoutEffect(
    () => () => {
      live.current?.dispose();
      live.current = null;
    },
    [],
  );

  useImperativeHandle(ref, () => ({ reveal: (offset) => live.current?.reveal(offset) }), []);

  return (
    <>
      <div className="monaco-pane-room" ref={room} />
      <div className="monaco-pane" ref={host} />
    </>
  );
}
