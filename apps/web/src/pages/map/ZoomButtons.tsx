import { Button } from "@fluentui/react-components";
import { ArrowFitRegular, ZoomInRegular, ZoomOutRegular } from "@fluentui/react-icons";
import styles from "./ZoomButtons.module.css";

const step = 1.25;

/** Makes the drawing larger and smaller, or so that the whole of it is seen. */
export function ZoomButtons({
  zoom,
  setZoom,
  fit,
}: {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  readonly fit: () => void;
}) {
  return (
    <div className={styles.buttons} role="group" aria-label="Size of the drawing">
      <Button icon={<ZoomOutRegular />} aria-label="Smaller" onClick={() => setZoom(zoom / step)} />
      <Button icon={<ZoomInRegular />} aria-label="Larger" onClick={() => setZoom(zoom * step)} />
      <Button icon={<ArrowFitRegular />} aria-label="All of it" onClick={fit} />
    </div>
  );
}
