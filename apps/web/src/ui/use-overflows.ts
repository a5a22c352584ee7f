import { type RefObject, useEffect, useState } from "react";

/** Whether something is wider inside than it shows, so that it has to be scrolled sideways. */
export function useOverflows(frame: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const look = () => setOverflows(current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(look);
    for (const one of [current, ...current.children]) observer.observe(one);
    return () => observer.disconnect();
  }, [frame]);
  return overflows;
}
