import { Badge } from "@fluentui/react-components";
import type { ExerciseClock, ExerciseState } from "@mainstay/analysis";
import { clockWords } from "../../../components/clock-words.ts";
import styles from "./LivePage.module.css";

const states: Readonly<Record<ExerciseState, string>> = {
  planned: "Not started",
  running: "Running",
  paused: "Paused",
  ended: "Ended",
};

const colors = {
  planned: "informative",
  running: "success",
  paused: "warning",
  ended: "subtle",
} as const;

/** The clock of an exercise, and how it stands. */
export function ClockFace({ clock, now }: { readonly clock: ExerciseClock; readonly now: string }) {
  return (
    <span className={styles.clock}>
      <span role="timer" aria-label="Clock of the exercise" className={styles.time}>
        {clockWords(clock.secondsAt(now))}
      </span>
      <Badge appearance="tint" color={colors[clock.state]}>
        {states[clock.state]}
      </Badge>
    </span>
  );
}
