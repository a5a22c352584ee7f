import { Button } from "@fluentui/react-components";
import { type Exercise, PersonId, type Plan } from "@mainstay/plan";
import { useState } from "react";
import { calendarDayWords, currentDay } from "../../components/day-words.ts";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { PickField } from "../../fields/PickField.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { exerciseEdit } from "./exercise-edit.ts";
import styles from "./ExercisePage.module.css";

const Person = PersonId.optional();

/** Who allowed an exercise and when; or the way to note that. */
export function AllowPanel({
  plan,
  exercise,
  mayEdit,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly mayEdit: boolean;
}) {
  const [person, setPerson, { forget }] = useKept(Person, `allow/${exercise.id}`, undefined);
  const [isNoting, setIsNoting] = useState(false);
  const { approver, approved } = exercise;
  const name = plan.people.find(({ id }) => id === approver)?.name;
  if (approver !== undefined && approved !== undefined)
    return (
      <Panel title="Allowed">
        <p className={styles.quiet}>
          By {name ?? approver} on {calendarDayWords(approved)}.
        </p>
      </Panel>
    );
  const chosen = person ?? approver;
  return (
    <Panel title="Allowed">
      <p className={styles.quiet}>Nobody has noted yet that it may take place.</p>
      {mayEdit && (
        <div className={styles.acts}>
          <PickField
            label="Who allows it"
            items={plan.people}
            value={chosen}
            onChange={(item) => setPerson(item?.id)}
          />
          <Button disabled={chosen === undefined} onClick={() => setIsNoting(true)}>
            Note that it is allowed
          </Button>
        </div>
      )}
      {isNoting && chosen !== undefined && (
        <PlanEditDialog
          planned={{
            title: "Note that the exercise is allowed",
            about:
              "With today's day. Whoever it is should know what is at stake, and when it is broken off.",
            edit: exerciseEdit(exercise, {
              ...exercise,
              approver: chosen,
              approved: currentDay(),
            }),
            verb: "Note it",
            savedWords: `The exercise “${exercise.name}” is allowed.`,
          }}
          close={(isSaved) => {
            if (isSaved) forget();
            setIsNoting(false);
          }}
        />
      )}
    </Panel>
  );
}
