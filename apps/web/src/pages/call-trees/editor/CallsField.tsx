import { Button } from "@fluentui/react-components";
import { type CallTree, PersonId, type Plan } from "@mainstay/plan";
import * as z from "zod";
import type { Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { useKept } from "../../../drafts/use-kept.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { useAnnounce } from "../../../ui/LiveRegion.tsx";
import { type Branch, linesOf, toBranch, toCalls } from "../branches.ts";
import { CallLine } from "./CallLine.tsx";
import styles from "./CallsField.module.css";
import { startedBy, withCalled } from "./rearrange.ts";

/** Who starts, and whom each calls in which order; everybody once. */
export function CallsField({
  plan,
  tree,
  onChange,
}: {
  readonly plan: Plan;
  readonly tree: CallTree;
  readonly onChange: (fields: Fields<CallTree>) => void;
}) {
  const branch = toBranch(tree);
  const lines = linesOf(branch);
  const announce = useAnnounce();
  const nameOf = (id: PersonId) => plan.people.find((one) => one.id === id)?.name ?? id;
  const set = (changed: Branch, words: string) => {
    onChange({ start: changed.person, calls: toCalls(changed) });
    announce(words);
  };
  const taken = new Set(lines.map(({ person }) => person));
  return (
    <div className={fieldLayout.fields}>
      <PickField
        label="Who calls first"
        items={plan.people}
        value={tree.start}
        onChange={(person) =>
          person !== undefined &&
          person.id !== tree.start &&
          set(startedBy(branch, person.id), `${person.name} calls first now`)
        }
      />
      {lines.length > 1 && (
        <ol className={styles.lines} aria-label="Who is called">
          {lines.slice(1).map((line) => (
            <CallLine
              key={line.person}
              line={line}
              branch={branch}
              nameOf={nameOf}
              onChange={set}
            />
          ))}
        </ol>
      )}
      <AnotherCall
        keptFor={tree.id}
        people={plan.people.filter(({ id }) => !taken.has(id))}
        callers={plan.people.filter(({ id }) => taken.has(id))}
        start={tree.start}
        add={(person, by) =>
          set(
            withCalled(branch, by, { person, calls: [] }),
            `${nameOf(by)} calls ${nameOf(person)} now`,
          )
        }
      />
    </div>
  );
}

/** A call that is not complete yet: who is called, and by whom. */
const Begun = z.object({ person: PersonId.optional(), chosen: PersonId.optional() });
const nobody: z.output<typeof Begun> = {};

function AnotherCall({
  keptFor,
  people,
  callers,
  start,
  add,
}: {
  /** The id of the call tree that it is for. */
  readonly keptFor: string;
  readonly people: Plan["people"];
  readonly callers: Plan["people"];
  readonly start: PersonId;
  readonly add: (person: PersonId, by: PersonId) => void;
}) {
  const [{ person, chosen }, keep, { forget }] = useKept(Begun, `call/${keptFor}`, nobody);
  // Whoever was chosen may have been taken out since.
  const by = callers.find(({ id }) => id === chosen)?.id ?? start;
  return (
    <div className={styles.another}>
      <PickField
        label="Who is called too"
        items={people}
        value={person}
        onChange={(item) => keep({ person: item?.id, chosen })}
      />
      <PickField
        label="By whom"
        items={callers}
        value={by}
        onChange={(item) => keep({ person, chosen: item?.id })}
      />
      <Button
        disabledFocusable={person === undefined}
        onClick={() => {
          if (person === undefined) return;
          add(person, by);
          forget();
        }}
      >
        Add
      </Button>
    </div>
  );
}
