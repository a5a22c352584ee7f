import type { Exercise } from "@mainstay/plan";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { roles } from "../participant-words.ts";
import type { Editing } from "./editing.ts";

type Participant = NonNullable<Exercise["participants"]>[number];

const attendances = [
  { value: "yes", words: "Took part" },
  { value: "no", words: "Was absent" },
] as const;

/** Who takes part, each as what, whether they did, and which trainings that counts as. */
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
        {(participant, at) => {
          const { person, as = "player", attended } = participant;
          const name = plan.people.find(({ id }) => id === person)?.name ?? person;
          const put = (changed: Participant) =>
            set({ participants: participants.with(at, changed) });
          return (
            <>
              <ChoiceField
                label={`${name} takes part as`}
                value={as}
                choices={roles}
                onChange={(role = "player") => put({ ...participant, as: role })}
              />
              <ChoiceField
                label={`Whether ${name} did take part`}
                hint="Once it was held"
                value={attended === undefined ? undefined : attended ? "yes" : "no"}
                choices={attendances}
                none="Not noted"
                onChange={(chosen) => put(withAttended(participant, chosen))}
              />
            </>
          );
        }}
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

function withAttended({ person, as }: Participant, chosen: "yes" | "no" | undefined): Participant {
  const role = as === undefined ? {} : { as };
  return { person, ...role, ...(chosen === undefined ? {} : { attended: chosen === "yes" }) };
}
