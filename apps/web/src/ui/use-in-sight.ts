import { useEffect, useRef } from "react";

/** Brings what is current into sight in a line that may be wider than the screen, each time that `current` changes. */
export function useInSight<Line extends HTMLElement>(current: string) {
  const line = useRef<Line>(null);
  useEffect(() => {
    const marked = line.current?.querySelector("[aria-current]");
    if (line.current === null || marked === null || marked === undefined) return;
    const seen = line.current.getBoundingClientRect();
    const { left, right } = marked.getBoundingClientRect();
    // Not scrollIntoView, which moves the page as well.
    line.current.scrollLeft += Math.max(0, right - seen.right) + Math.min(0, left - seen.left);
  }, [current]);
  return line;
}
