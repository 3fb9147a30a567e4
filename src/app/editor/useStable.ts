import { useMemo, useRef } from 'react';

/**
 * Plain data by its last equal value: each keystroke makes new lists of marks and colours, mostly with the same in them, and to draw
 * those again costs as much as others. Only for data that JSON can say.
 */
export function useStable<T>(value: T): T {
  const kept = useRef({ value, said: '' });
  return useMemo(() => {
    const said = JSON.stringify(value) ?? '';
    if (said !== kept.current.said) kept.current = { value, said };
    return kept.current.value;
  }, [value]);
}
