import { mapClasses } from "@mainstay/analysis";
import type { ApplicationMapView } from "./application-map-view.ts";
import styles from "./ClassFilter.module.css";
import { classMeanings, classWords } from "./class-words.ts";
import type { Matrix } from "./matrix.ts";

/** How many services are of each class; pressed, only those are shown. */
export function ClassFilter({
  counts,
  view: { classes },
  change,
}: {
  readonly counts: Matrix["counts"];
  readonly view: ApplicationMapView;
  readonly change: (part: Partial<ApplicationMapView>) => void;
}) {
  return (
    <div className={styles.classes} role="group" aria-label="Classes of services">
      {mapClasses.map((one) => {
        const isChosen = classes?.includes(one) ?? false;
        const others = (classes ?? []).filter((other) => other !== one);
        const next = isChosen ? others : [...others, one];
        return (
          <button
            key={one}
            type="button"
            className={`${styles.class} ${styles[one]}`}
            aria-pressed={isChosen}
            onClick={() => change({ classes: next.length === 0 ? undefined : next })}
          >
            <span className={styles.count}>{counts[one]}</span>
            <span className={styles.name}>{classWords[one]}</span>
            <span className={styles.meaning}>{classMeanings[one]}</span>
          </button>
        );
      })}
    </div>
  );
}
