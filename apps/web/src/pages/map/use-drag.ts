import type { PointerEvent, RefObject } from "react";
import { useRef } from "react";

type Grip = { readonly x: number; readonly y: number; readonly left: number; readonly top: number };

/** Moves what is in a frame by dragging its ground with the mouse; fingers scroll it anyway. */
export function useDrag(frame: RefObject<HTMLElement | null>) {
  const grip = useRef<Grip>(undefined);
  return {
    onPointerDown: ({ target, pointerType, button, pointerId, clientX, clientY }: PointerEvent) => {
      const { current } = frame;
      if (current === null || pointerType !== "mouse" || button !== 0) return;
      if (target instanceof Element && target.closest("[role=button]") !== null) return;
      current.setPointerCapture(pointerId);
      grip.current = { x: clientX, y: clientY, left: current.scrollLeft, top: current.scrollTop };
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { current } = frame;
      if (current === null || grip.current === undefined) return;
      const { x, y, left, top } = grip.current;
      current.scrollTo(left + x - clientX, top + y - clientY);
    },
    onPointerUp: () => {
      grip.current = undefined;
    },
    onPointerCancel: () => {
      grip.current = undefined;
    },
  } as const;
}
