import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { roles } from "../participant-words.ts";
import type { Editing } from "./editing.ts";

/** Who takes part, each as what, and which trainings that counts as. */
export function ParticipantsField({ plan, draft, set }: Editing) {
  const participants = draft.record.participants ?? [];
  const taken = new Set(participants.map(({ person }) => person));
  return (
    <div className={fieldLayout.fields}>
      <RowsField
        field="participants"
        noun="participant"
        rows={participants}
        held={draft}
        below={
          <PickField
            label="Who else takes part"
            items={plan.people.filter(({ id }) => !taken.has(id))}
            value={undefined}
            onChange={(person) =>
              person !== undefined &&
              set({ participants: [...participants, { person: person.id, as: "player" }] })
            }
          />
        }
        onChange={(changed) => set({ participants: [...changed] })}
      >
        {({ person, as }, at) => (
          <ChoiceField
            label={`${plan.people.find(({ id }) => id === person)?.name ?? person} takes part as`}
            value={as ?? "player"}
            choices={roles}
            onChange={(role = "player") =>
              set({ participants: participants.with(at, { person, as: role }) })
            }
          />
        )}
      </RowsField>
      <PickListField
        label="What taking part counts as"
        hint="Trainings of the plan"
        values={draft.record.trains ?? []}
        items={plan.trainings}
        onChange={(trains) => set({ trains: [...trains] })}
      />
    </div>
  );
}
