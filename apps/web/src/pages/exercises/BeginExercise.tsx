import { Exercise, type Plan, ScenarioId } from "@mainstay/plan";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import * as z from "zod";
import { currentDay } from "../../components/day-words.ts";
import { BeginRecord } from "../../components/record/BeginRecord.tsx";
import { useAddRecord } from "../../components/record/use-add-record.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { DayField } from "../../fields/DayField.tsx";
import { PickField } from "../../fields/PickField.tsx";

const Begun = z.object({ scenario: ScenarioId.optional(), date: z.string().optional() });

/** Begins an exercise with its name, what it rehearses, and the day. */
export function BeginExercise({ plan }: { readonly plan: Plan }) {
  const navigate = useNavigate();
  const add = useAddRecord();
  const start = useMemo(() => ({ date: currentDay() }), []);
  const [{ scenario, date }, keep, typed] = useKept(Begun, "begin/exercise", start);
  const begin = async (name: string) => {
    const id = await add({
      collection: "exercises",
      name,
      reason: `Began the exercise ${name}`,
      savedWords: `The exercise “${name}” is begun.`,
      toRecord: (own) => Exercise.parse({ id: own, name, scenario, date }),
    });
    await navigate({ to: "/exercises/$id", params: { id }, search: { edit: true } });
  };
  return (
    <BeginRecord
      title="A new exercise"
      placeholder="such as A morning without mail"
      isReady={scenario !== undefined && date !== undefined}
      typed={typed}
      begin={begin}
    >
      <PickField
        label="What is rehearsed"
        items={plan.scenarios}
        value={scenario}
        onChange={(item) => keep({ scenario: item?.id, date })}
      />
      <DayField
        label="On which day"
        value={date}
        onChange={(day) => keep({ scenario, date: day })}
      />
    </BeginRecord>
  );
}
