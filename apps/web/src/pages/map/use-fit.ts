import { type RefObject, useEffect, useRef, useState } from "react";
import type { Placed } from "./layout/placed.ts";

const bounds = { least: 0.2, most: 2.5 } as const;
/** Names can still be read at this size. */
export const readable = 0.72;
/** So much smaller than that it may be, rather than be cut at an edge. */
const nearly = 0.95;

/**
 * How large the drawing is: with each new map as large as there is room for, as long as its names can be read, and with
 * the middle in view; then as somebody makes it.
 */
export function useFit(
  frame: RefObject<HTMLElement | null>,
  placed: Placed | undefined,
  middle: string | undefined,
): {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  /** Makes the whole of it seen. */
  readonly fit: () => void;
} {
  const [zoom, setZoom] = useState(1);
  const fitted = useRef<Placed>(undefined);
  const whole = () => {
    const { current } = frame;
    if (current === null || placed === undefined) return 1;
    // The frame is as high as the drawing and the buttons under it, up to this.
    const { maxHeight, paddingBottom } = getComputedStyle(current);
    const most = Number.parseFloat(maxHeight) - Number.parseFloat(paddingBottom);
    return Math.min(1, current.clientWidth / placed.width, most / placed.height);
  };
  useEffect(() => {
    const { current } = frame;
    if (current === null || placed === undefined || fitted.current === placed) return;
    fitted.current = placed;
    const most = whole();
    const next = most < readable * nearly ? readable : most;
    setZoom(next);
    const place = middle === undefined ? undefined : placed.boxes.get(middle);
    if (place === undefined) return;
    // The drawing has its new size only once it was rendered again.
    requestAnimationFrame(() => {
      current.scrollLeft = (place.x + place.width / 2) * next - current.clientWidth / 2;
      current.scrollTop = (place.y + place.height / 2) * next - current.clientHeight / 2;
    });
  });
  return {
    zoom,
    setZoom: (wanted) => setZoom(Math.min(bounds.most, Math.max(bounds.least, wanted))),
    fit: () => setZoom(Math.max(bounds.least, whole())),
  };
}
