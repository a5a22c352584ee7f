import { shortDuration } from "../duration-words.ts";
import type { TimeScale } from "./time-scale.ts";
import styles from "./TimeAxis.module.css";

/** The labels of an axis of time; each bar under it tells its times in words. */
export function TimeAxis({ scale }: { readonly scale: TimeScale }) {
  return (
    <div className={styles.axis} aria-hidden>
      {scale.ticks.map((tick) => (
        <span key={tick} className={styles.tick} style={{ left: `${scale.at(tick) * 100}%` }}>
          {tick === 0 ? "0" : shortDuration(tick)}
        </span>
      ))}
    </div>
  );
}
