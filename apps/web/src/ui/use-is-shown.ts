import { useCallback, useEffect, useRef } from "react";

/** Whether whoever asks is still on the page, where what was begun there ends after it may have been left. */
export function useIsShown(): () => boolean {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return useCallback(() => isShown.current, []);
}
