import { useCallback, useEffect, useRef } from "react";

type Find = () => HTMLElement | null | undefined;

/**
 * Leads the focus on once the page shows what was just done, to what is there by then: what had it may be gone, and whoever goes
 * by keyboard or ear would begin at the top again.
 */
export function useFocusAfter(): (find: Find) => void {
  const wanted = useRef<Find>(undefined);
  useEffect(() => {
    const find = wanted.current;
    wanted.current = undefined;
    find?.()?.focus();
  });
  return useCallback((find) => {
    wanted.current = find;
  }, []);
}
