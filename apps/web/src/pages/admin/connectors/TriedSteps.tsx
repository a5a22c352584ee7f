import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import type { Tried } from "@mainstay/api";
import styles from "../admin.module.css";

/** How a try went: whether it works, and each step with what it found and how long it took. */
export function TriedSteps({ works, steps }: Tried) {
  return (
    <>
      <p className={works ? styles.good : styles.bad}>
        {works ? "It works." : "It does not work yet."}
      </p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.tries} className={styles.step}>
            {step.works ? (
              <CheckmarkCircleRegular className={styles.good} aria-label="Works" />
            ) : (
              <DismissCircleRegular className={styles.bad} aria-label="Fails" />
            )}
            <span>
              {step.tries}: {step.said}{" "}
              <span className={styles.quiet}>({step.milliseconds} ms)</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
