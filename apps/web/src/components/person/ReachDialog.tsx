import { ContactKind, type Person, type Plan } from "@mainstay/plan";
import { useKept } from "../../drafts/use-kept.ts";
import { EditDialog } from "../../editing/EditDialog.tsx";
import { usePlanBase } from "../../editing/use-plan-base.ts";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { contactWords } from "./Contacts.tsx";
import { EnteredReach, reachedEdit, reachedNow, withEntered } from "./reached-edit.ts";

const nothing: EnteredReach = { addresses: {} };

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
  const base = usePlanBase();
  const plan = base?.before();
  const [entered, enter, typed] = useKept(EnteredReach, `reached/${person.id}`, nothing);
  // Where others change something else of it meanwhile, theirs shows through what is not entered here.
  const now = reachedNow(plan?.people.find(({ id }) => id === person.id) ?? person);
  const reached = withEntered(now, entered);
  return (
    <EditDialog
      title={`How ${person.name} is reached`}
      edit={plan === undefined ? [] : reachedEdit(plan, person.id, reached)}
      base={base}
      typed={typed}
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
            enter({ ...entered, addresses: { ...entered.addresses, [kind]: address } })
          }
        />
      ))}
      <PickField
        label="Who stands in"
        items={people.filter(({ id }) => id !== person.id)}
        value={reached.backup}
        onChange={(item) => enter({ ...entered, backup: item?.id ?? null })}
      />
    </EditDialog>
  );
}
