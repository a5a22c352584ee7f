import { type ComponentProps, useRef } from "react";
import { MapDrawing } from "./drawing/MapDrawing.tsx";
import styles from "./MapFrame.module.css";
import { useDrag } from "./use-drag.ts";
import { useFit } from "./use-fit.ts";
import { ZoomButtons } from "./ZoomButtons.tsx";

/** The drawing in a frame in which it can be moved and made larger. */
export function MapFrame(props: Omit<ComponentProps<typeof MapDrawing>, "zoom">) {
  const scroll = useRef<HTMLDivElement>(null);
  const middle = props.drawn.boxes.find(({ hops }) => hops === 0)?.id;
  const { zoom, setZoom, fit } = useFit(scroll, props.placed, middle);
  const drag = useDrag(scroll);
  return (
    <div className={styles.frame}>
      <a href="#map-end" className={styles.skip}>
        Skip the drawing
      </a>
      <ZoomButtons zoom={zoom} setZoom={setZoom} fit={fit} />
      <div ref={scroll} className={styles.scroll} data-map-frame {...drag}>
        <MapDrawing {...props} zoom={zoom} />
      </div>
    </div>
  );
}
