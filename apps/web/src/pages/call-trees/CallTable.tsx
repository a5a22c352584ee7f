import type { PersonId, Plan } from "@mainstay/plan";
import { cells, Table } from "../../ui/Table.tsx";
import { type Branch, linesOf } from "./branches.ts";

/** Everybody in a call tree in the order of the calls, with who calls them, how they are reached and who stands in. */
export function CallTable({ plan, tree }: { readonly plan: Plan; readonly tree: Branch }) {
  const find = (id: PersonId | undefined) => plan.people.find((one) => one.id === id);
  const nameOf = (id: PersonId | undefined) => find(id)?.name ?? id;
  return (
    <Table
      caption="Who calls whom, and how everybody is reached"
      columns={[
        { name: "Who" },
        { name: "Is called by" },
        { name: "Is reached over" },
        { name: "Stands in" },
      ]}
    >
      {linesOf(tree).map(({ person, by }) => {
        const { contacts = [], backup, role } = find(person) ?? {};
        return (
          <tr key={person}>
            <td>
              {nameOf(person)}
              {role !== undefined && <div className={cells.quiet}>{role}</div>}
            </td>
            <td>{by === undefined ? "Calls first" : nameOf(by)}</td>
            <td>
              {contacts.length === 0
                ? "Nobody has said how"
                : contacts.map(({ kind, address }) => (
                    <div key={`${kind} ${address}`}>
                      {kind}: {address}
                    </div>
                  ))}
            </td>
            <td>{backup === undefined ? "Nobody" : nameOf(backup)}</td>
          </tr>
        );
      })}
    </Table>
  );
}
