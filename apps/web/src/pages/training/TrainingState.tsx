import { isTrainingDue, type TrainedPerson } from "@mainstay/analysis";
import { calendarDayWords } from "../../components/day-words.ts";
import styles from "./TrainingPage.module.css";

/** How somebody stands with a course that is for them: until when what they did holds, or since when it is due. */
export function TrainingState({
  person,
  today,
}: {
  readonly person: Pick<TrainedPerson, "until" | "due">;
  readonly today: string;
}) {
  const { until, due } = person;
  if (isTrainingDue(person, today)) {
    return (
      <span className={styles.due}>
        {until === undefined ? "due: never done" : `due since ${calendarDayWords(until)}`}
      </span>
    );
  }
  if (until !== undefined) {
    return <span className={styles.done}>holds until {calendarDayWords(until)}</span>;
  }
  return <span>due when they join{due !== undefined && `, on ${calendarDayWords(due)}`}</span>;
}
