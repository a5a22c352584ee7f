import type { Inject, Plan } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { comesBy } from "./inject-words.ts";

/** What the players are told, in the order of the clock, and what is expected of them. */
export function InjectTable({
  plan,
  injects,
}: {
  readonly plan: Plan;
  readonly injects: readonly Inject[];
}) {
  if (injects.length === 0)
    return (
      <EmptyState>
        Nothing yet. Take over below what the scenario would have them notice.
      </EmptyState>
    );
  return (
    <Table
      caption="Injects"
      columns={[{ name: "After", isNumber: true }, { name: "Told" }, { name: "Expected" }]}
    >
      {injects
        .toSorted((one, other) => one.after - other.after)
        .map((inject) => (
          <tr key={inject.id}>
            <td className={cells.number}>{shortDuration(inject.after)}</td>
            <td>
              {inject.what}
              <div className={cells.quiet}>{comesBy(plan, inject)}</div>
            </td>
            <td>{inject.expect ?? "Not said"}</td>
          </tr>
        ))}
    </Table>
  );
}
