import styles from "./MapLegend.module.css";

/** What the looks of boxes and lines mean, and which keys do what. */
export function MapLegend() {
  return (
    <div className={styles.legend}>
      <ul aria-label="What the map shows">
        <li>
          <Sample className="" /> needed to work
        </li>
        <li>
          <Sample className={styles.recover} /> to be restored only
        </li>
        <li>
          <Sample className={styles.observed} /> observed, not declared
        </li>
        <li>
          <Sample className={styles.indirect} /> through what is not shown
        </li>
      </ul>
      <p id="map-keys" className={styles.keys}>
        What rests on it stands left, what it rests on right. Tab goes from box to box, the arrow
        keys along the lines; Enter puts a box in the middle, the space bar loses it.
      </p>
    </div>
  );
}

function Sample({ className }: { readonly className: string | undefined }) {
  return (
    <svg width={28} height={8} aria-hidden className={`${styles.sample} ${className ?? ""}`}>
      <line x1={0} y1={4} x2={28} y2={4} />
    </svg>
  );
}
