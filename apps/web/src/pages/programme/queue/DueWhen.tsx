import type { ProgrammeDocument } from "@mainstay/api";
import { calendarDayWords } from "../../../components/day-words.ts";
import styles from "../ProgrammePage.module.css";

type Item = ProgrammeDocument["items"][number];

/** By when something is due, and how late it is. */
export function DueWhen({ item: { due, overdueDays, state } }: { readonly item: Item }) {
  if (due === null) return <span className={styles.overdue}>At once: never done</span>;
  const day = calendarDayWords(due);
  if (state !== "overdue") return <span className={styles.coming}>{day}</span>;
  return (
    <span className={styles.overdue}>
      {day}
      <br />
      {overdueDays} {overdueDays === 1 ? "day" : "days"} late
    </span>
  );
}
