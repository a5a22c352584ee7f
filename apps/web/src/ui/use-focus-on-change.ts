import { useEffect, useRef } from "react";

/** Leads the focus to where something new begins, each time that `current` changes: whoever goes by keyboard or ear is there then. */
export function useFocusOnChange<Start extends HTMLElement>(current: string) {
  const start = useRef<Start>(null);
  const last = useRef(current);
  useEffect(() => {
    if (last.current === current) return;
    last.current = current;
    start.current?.focus();
  }, [current]);
  return start;
}
