import { Button } from "@fluentui/react-components";
import { exerciseClock, type ExerciseOutcome, outcomeOf } from "@mainstay/analysis";
import type { Exercise, Occasion, Plan } from "@mainstay/plan";
import { useState } from "react";
import { shortDuration } from "../../components/duration-words.ts";
import { entryWords } from "../../journal/entry-words.ts";
import { ReportLink } from "../../journal/ReportLink.tsx";
import { Timeline } from "../../journal/Timeline.tsx";
import { useJournal } from "../../journal/use-journal.ts";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { exerciseEdit } from "./exercise-edit.ts";
import { judgedBy, tookWords } from "./GoalTable.tsx";
import { OutcomeDialog } from "./OutcomeDialog.tsx";
import { ResultBadge } from "./ResultBadge.tsx";
import { withOutcome } from "./with-outcome.ts";
import styles from "./ExercisePage.module.css";

/** How an exercise came out by its journal, against its goals; what of it goes into the plan is shown before. */
export function OutcomePanel({
  plan,
  exercise,
  mayEdit,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly mayEdit: boolean;
}) {
  const occasion: Occasion = { collection: "exercises", id: exercise.id };
  const journal = useJournal(occasion);
  const [isWriting, setIsWriting] = useState(false);
  const { entries } = journal;
  const { state } = exerciseClock(entries);
  if (state === "planned") return null;
  const outcome = outcomeOf(exercise, entries);
  const judged = withOutcome(exercise, outcome, { plan, entries });
  const isWritten = exerciseEdit(exercise, judged).length === 0;
  return (
    <>
      <Panel
        title={state === "ended" ? "How it came out" : "How it stands"}
        aside={<ResultBadge result={outcome.result} />}
      >
        <Judged plan={plan} exercise={exercise} outcome={outcome} journal={journal} />
        <div className={styles.acts}>
          {mayEdit && state === "ended" && !isWritten && (
            <Button appearance="primary" onClick={() => setIsWriting(true)}>
              Write it into the plan
            </Button>
          )}
          {exercise.result === undefined && <ReportLink occasion={occasion} />}
        </div>
        {isWriting && (
          <OutcomeDialog
            plan={plan}
            exercise={exercise}
            judged={judged}
            entries={entries}
            close={() => setIsWriting(false)}
          />
        )}
      </Panel>
      <Panel title="Journal" aside={`${entries.length}`}>
        <Timeline plan={plan} journal={journal} />
      </Panel>
    </>
  );
}

function Judged({
  plan,
  exercise,
  outcome,
  journal: { entries },
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly outcome: ExerciseOutcome;
  readonly journal: ReturnType<typeof useJournal>;
}) {
  if (outcome.goals.length === 0)
    return <p className={styles.quiet}>It has no goals, so nothing says whether it passed.</p>;
  return (
    <Table
      caption="Goals against what happened"
      columns={[
        { name: "Goal" },
        { name: tookWords(exercise), isNumber: true },
        { name: "Result" },
        { name: "Because", isMinor: true },
      ]}
    >
      {outcome.goals.map(({ goal, result, measured, because }, at) => (
        <tr key={`${at}`}>
          <td>
            {goal.what}
            <div className={cells.quiet}>{judgedBy(plan, goal)}</div>
          </td>
          <td className={cells.number}>{measured === undefined ? "" : shortDuration(measured)}</td>
          <td>
            <ResultBadge result={result} />
          </td>
          <td className={cells.minor}>
            {because.map(({ id, what, author }) => (
              <div key={id}>
                {entryWords(what, { plan, entries })}{" "}
                <span className={cells.quiet}>{author.name}</span>
              </div>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
