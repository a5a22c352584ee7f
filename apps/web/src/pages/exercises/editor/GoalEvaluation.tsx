import type { ExerciseGoal } from "@mainstay/plan";
import type { Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { ratings } from "../rating-words.ts";

/** How well a goal was met, what went well, what is to be better, and why. */
export function GoalEvaluation({
  goal: { rating, strength, weakness, cause },
  change,
}: {
  readonly goal: ExerciseGoal;
  readonly change: (fields: Fields<ExerciseGoal>) => void;
}) {
  return (
    <div className={fieldLayout.line}>
      <ChoiceField
        label="How well it went"
        none="Not rated"
        value={rating}
        choices={ratings}
        onChange={(value) => change({ rating: value })}
      />
      <TextField
        label="What went well"
        value={strength}
        onChange={(value) => change({ strength: value })}
      />
      <TextField
        label="What is to be better"
        value={weakness}
        onChange={(value) => change({ weakness: value })}
      />
      <TextField
        label="Why that is so"
        hint="What, not who"
        value={cause}
        onChange={(value) => change({ cause: value })}
      />
    </div>
  );
}
