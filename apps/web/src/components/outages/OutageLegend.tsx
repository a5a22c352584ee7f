import styles from "./OutageLegend.module.css";

/** What the pieces of the bars mean. */
export function OutageLegend() {
  return (
    <ul className={styles.legend} aria-label="What the bars show">
      <li>
        <span className={`${styles.sample} ${styles.impaired}`} aria-hidden /> impaired
      </li>
      <li>
        <span className={`${styles.sample} ${styles.below}`} aria-hidden /> below its minimum
      </li>
      <li>
        <span className={`${styles.sample} ${styles.rto}`} aria-hidden>
          R
        </span>{" "}
        RTO broken
      </li>
      <li>
        <span className={`${styles.sample} ${styles.mtpd}`} aria-hidden>
          M
        </span>{" "}
        MTPD broken
      </li>
    </ul>
  );
}
