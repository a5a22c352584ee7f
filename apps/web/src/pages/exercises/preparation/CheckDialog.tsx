import { Field, Input } from "@fluentui/react-components";
import { pointWords } from "@mainstay/analysis";
import { type Exercise, PersonId, type Plan, type PreparationPoint } from "@mainstay/plan";
import { useState } from "react";
import * as z from "zod";
import { currentDay } from "../../../components/day-words.ts";
import { PlanEditDialog } from "../../../components/PlanEditDialog.tsx";
import { useKept } from "../../../drafts/use-kept.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { exerciseEdit } from "../exercise-edit.ts";

const Seen = z.object({ by: PersonId.optional(), note: z.string() });
const nothing: z.output<typeof Seen> = { note: "" };

/** Asks who saw to a point and where one sees it, then shows what that changes. */
export function CheckDialog({
  plan,
  exercise,
  point,
  close,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly point: PreparationPoint;
  readonly close: () => void;
}) {
  const keptAs = `check/${exercise.id}/${point}`;
  const [{ by, note }, enter, typed] = useKept(Seen, keptAs, nothing);
  const [checked, setChecked] = useState<Exercise>();
  const see = () => {
    const others = exercise.checks?.filter((check) => check.point !== point) ?? [];
    const written = note.trim() === "" ? {} : { note: note.trim() };
    const who = by === undefined ? {} : { by };
    const check = { point, on: currentDay(), ...who, ...written };
    setChecked({ ...exercise, checks: [...others, check] });
  };
  if (checked !== undefined)
    return (
      <PlanEditDialog
        planned={{
          title: "Note that it was seen to",
          keptAs,
          about: `${pointWords[point]}.`,
          edit: exerciseEdit(exercise, checked),
          verb: "Note it",
          savedWords: "Noted.",
        }}
        typed={typed}
        close={close}
      />
    );
  return (
    <ActDialog
      title={pointWords[point]}
      verb="Go on"
      typed={typed}
      act={() => Promise.resolve()}
      done={see}
      close={close}
    >
      <PickField
        label="Who saw to it"
        items={plan.people}
        value={by}
        onChange={(person) => enter({ by: person?.id, note })}
      />
      <Field label="What was done, and where one sees it">
        <Input value={note} onChange={(_, { value }) => enter({ by, note: value })} />
      </Field>
    </ActDialog>
  );
}
