import { type Disruption, minutes, type Plan } from "@mainstay/plan";
import { pickableElements } from "../../../components/pickable-elements.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import type { Held } from "../../../fields/held.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { ShareField } from "../../../fields/ShareField.tsx";
import { endingOf, lengthFor, withLossFields } from "./scenario-fields.ts";

const endings = [
  { value: "recovered", words: "Until it is recovered" },
  { value: "after", words: "For a time" },
  { value: "never", words: "For good" },
] as const;

/** What is lost, from when, how far and until when. */
export function LossFields({
  plan,
  loss,
  held,
  path,
  onChange,
}: {
  readonly plan: Plan;
  readonly loss: Disruption;
  readonly held: Omit<Held, "field">;
  readonly path: string;
  readonly onChange: (loss: Disruption) => void;
}) {
  const set = (fields: Parameters<typeof withLossFields>[1]) =>
    onChange(withLossFields(loss, fields));
  const ending = endingOf(loss);
  return (
    <div className={fieldLayout.line}>
      <PickField
        label="What is lost"
        items={pickableElements(plan.elements)}
        value={loss.element}
        onChange={(item) => item !== undefined && set({ element: item.id })}
      />
      <ShareField
        label="What remains of it"
        hint="0 % is nothing"
        value={loss.level ?? 0}
        held={{ ...held, field: `${path}/level` }}
        onChange={(level) => set({ level })}
      />
      <DurationField
        label="Begins after"
        hint="Counted from the start; 0 is at once"
        value={loss.at ?? minutes(0)}
        held={{ ...held, field: `${path}/at` }}
        onChange={(at) => set({ at })}
      />
      <ChoiceField
        label="Until when"
        value={ending}
        choices={endings}
        onChange={(chosen) => {
          held.hold(`${path}/lasts`, undefined);
          set({ lasts: lengthFor(chosen ?? "recovered", loss) });
        }}
      />
      {ending === "after" && (
        <DurationField
          label="For how long"
          placeholder="such as 4h"
          value={loss.lasts}
          held={{ ...held, field: `${path}/lasts` }}
          onChange={(lasts) => lasts !== undefined && set({ lasts })}
        />
      )}
    </div>
  );
}
