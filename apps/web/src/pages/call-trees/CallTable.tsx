import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import type { Person, PersonId, Plan } from "@mainstay/plan";
import { useState } from "react";
import styles from "../../components/paper/Paper.module.css";
import { Contacts } from "../../components/person/Contacts.tsx";
import { ReachDialog } from "../../components/person/ReachDialog.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";
import { type Branch, linesOf } from "./branches.ts";

/** Everybody in a call tree in the order of the calls, with who calls them, how they are reached and who stands in. */
export function CallTable({ plan, tree }: { readonly plan: Plan; readonly tree: Branch }) {
  const find = (id: PersonId | undefined) => plan.people.find((one) => one.id === id);
  const nameOf = (id: PersonId | undefined) => find(id)?.name ?? id;
  return (
    <StackedTable
      caption="Who calls whom, and how everybody is reached"
      rows={linesOf(tree).map((line) => ({ ...line, found: find(line.person) }))}
      keyOf={({ person }) => person}
      columns={[
        {
          name: "Who",
          cell: ({ person, found: { role, backup } = {} }) => (
            <>
              {nameOf(person)}
              {role !== undefined && <div className={cells.quiet}>{role}</div>}
              <div className={cells.quiet}>
                {backup === undefined ? "Nobody stands in" : `${nameOf(backup)} stands in`}
              </div>
            </>
          ),
        },
        {
          name: "Is called by",
          cell: ({ by }) => (by === undefined ? "Calls first" : nameOf(by)),
        },
        {
          name: "Is reached over",
          cell: ({ found }) => (
            <>
              <Contacts contacts={found?.contacts ?? []} />
              {found !== undefined && <Reach plan={plan} person={found} />}
            </>
          ),
        },
      ]}
    />
  );
}

function Reach({ plan, person }: { readonly plan: Plan; readonly person: Person }) {
  const isEditor = useMayEdit(plan, person);
  const [isOpen, setIsOpen] = useState(false);
  if (!isEditor) return null;
  return (
    <span className={styles.noPrint}>
      <Button
        size="small"
        appearance="subtle"
        icon={<EditRegular />}
        aria-label={`Say how ${person.name} is reached`}
        onClick={() => setIsOpen(true)}
      />
      {isOpen && (
        <ReachDialog person={person} people={plan.people} close={() => setIsOpen(false)} />
      )}
    </span>
  );
}
