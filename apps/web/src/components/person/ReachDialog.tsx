import { ContactKind, type Person, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { EditDialog } from "../../editing/EditDialog.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { writtenPlan } from "../../queries/written-plan.ts";
import { useFirstKnown } from "../../ui/use-first-known.ts";
import { contactWords } from "./Contacts.tsx";
import { type Reached, reachedEdit, reachedNow } from "./reached-edit.ts";

/** Says how somebody is reached and who stands in, wherever the plan counts on them. */
export function ReachDialog({
  person,
  people,
  close,
}: {
  readonly person: Person;
  readonly people: Plan["people"];
  readonly close: () => void;
}) {
  const data = useFirstKnown(useQuery(writtenPlan).data);
  const plan = useMemo(() => data && Plan.parse(data.form), [data]);
  const [reached, setReached] = useState<Reached>(() => reachedNow(person));
  return (
    <EditDialog
      title={`How ${person.name} is reached`}
      edit={plan === undefined ? [] : reachedEdit(plan, person.id, reached)}
      base={plan && data && { before: () => plan, revision: data.revision }}
      verb="Save"
      savedWords={`How ${person.name} is reached is saved.`}
      done={close}
    >
      {ContactKind.options.map((kind) => (
        <TextField
          key={kind}
          label={contactWords[kind]}
          value={reached.addresses[kind]}
          onChange={(address = "") =>
            setReached({ ...reached, addresses: { ...reached.addresses, [kind]: address } })
          }
        />
      ))}
      <PickField
        label="Who stands in"
        items={people.filter(({ id }) => id !== person.id)}
        value={reached.backup}
        onChange={(item) => setReached({ ...reached, backup: item?.id })}
      />
    </EditDialog>
  );
}
