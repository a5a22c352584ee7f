import { calendarDayWords, currentDay } from "../day-words.ts";
import styles from "./Paper.module.css";

/** Says on paper alone of when it is, as paper is not brought up to date. */
export function PrintedNote({
  revision,
  version,
}: {
  readonly revision: number;
  readonly version?: string | undefined;
}) {
  return (
    <p className={styles.onlyPrint}>
      Printed on {calendarDayWords(currentDay())} from revision {revision} of the plan
      {version === undefined ? "" : `, version ${version}`}.
    </p>
  );
}
