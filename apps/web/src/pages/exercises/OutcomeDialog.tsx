import { Checkbox } from "@fluentui/react-components";
import type { Exercise, JournalEntry, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import * as z from "zod";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { ownAccount } from "../../queries/own-account.ts";
import { participantsOf, seemToHaveAttended, withAttendance } from "./attendance.ts";
import { exerciseEdit } from "./exercise-edit.ts";
import styles from "./ExercisePage.module.css";

const People = z.array(z.string());

/** Asks who took part, and writes that and how an exercise came out into the plan. */
export function OutcomeDialog({
  plan,
  exercise,
  judged,
  entries,
  close,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  /** The exercise with how it came out. */
  readonly judged: Exercise;
  readonly entries: readonly JournalEntry[];
  readonly close: () => void;
}) {
  const { data: own } = useQuery(ownAccount);
  const { people } = plan;
  const seem = useMemo(
    () => seemToHaveAttended(exercise, { people, entries, own }),
    [exercise, people, entries, own],
  );
  // Undecided, it follows what is known of who wrote; once somebody ticks, that counts.
  const [ticked, tick, typed] = useKept(People.optional(), `attended/${exercise.id}`, undefined);
  const attended = ticked ?? seem;
  const asked = participantsOf(exercise);
  return (
    <PlanEditDialog
      planned={{
        title: "Write how it came out into the plan",
        about:
          "Results and times follow from the journal. What passed is proof for what its scenario reaches; what failed is to be repeated.",
        edit: exerciseEdit(exercise, withAttendance(judged, attended)),
        verb: "Write it",
        savedWords: `How “${exercise.name}” came out is in the plan.`,
      }}
      typed={typed}
      close={close}
    >
      {asked.length > 0 && (
        <>
          <fieldset className={styles.attendance}>
            <legend>Who took part</legend>
            {people
              .filter(({ id }) => asked.includes(id))
              .map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={attended.includes(id)}
                  onChange={(_, { checked }) =>
                    tick(
                      checked === true
                        ? [...attended, id]
                        : attended.filter((person) => person !== id),
                    )
                  }
                />
              ))}
          </fieldset>
          <p className={styles.quiet}>
            Ticked at first is who wrote into the journal. Who is not ticked is noted as absent, and
            is not trained by it. If nobody is ticked, nothing is noted, and all of them count as
            having taken part.
          </p>
        </>
      )}
    </PlanEditDialog>
  );
}
