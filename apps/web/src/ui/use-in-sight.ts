import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** Brings what is current into sight in a line that may be wider than the screen, each time that another one is. */
export function useInSight<Line extends HTMLElement>() {
  const line = useRef<Line>(null);
  const router = useRouter();
  useEffect(() => {
    const { current } = line;
    if (current === null) return;
    const bring = () => bringIntoSight(current);
    bring();
    // The router marks links some time after the page was rendered, and scrolls lines to where they were before.
    const ignore = router.subscribe("onRendered", bring);
    const observer = new MutationObserver(bring);
    const attributeFilter = ["aria-current"];
    observer.observe(current, { subtree: true, childList: true, attributeFilter });
    return () => {
      ignore();
      observer.disconnect();
    };
  }, [router]);
  return line;
}

function bringIntoSight(line: HTMLElement): void {
  const marked = line.querySelector("[aria-current]");
  if (marked === null) return;
  const seen = line.getBoundingClientRect();
  const { left, right } = marked.getBoundingClientRect();
  // Not scrollIntoView, which moves the page as well.
  line.scrollLeft += Math.max(0, right - seen.right) + Math.min(0, left - seen.left);
}
