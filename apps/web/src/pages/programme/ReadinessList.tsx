import { useQuery } from "@tanstack/react-query";
import { CriticalityBadge } from "../../components/CriticalityBadge.tsx";
import { RecordLink } from "../../components/RecordLink.tsx";
import { readinessList } from "../../queries/programme.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";

/** How much of what each function rests on has fresh proof; its page opens to the evidence. */
export function ReadinessList() {
  const query = useQuery(readinessList);
  return (
    <Asked query={query} waiting="Weighing the evidence">
      {({ items }) => (
        <Panel title="How ready each function is" aside={items.length}>
          {items.length === 0 ? (
            <EmptyState>The plan has no functions yet.</EmptyState>
          ) : (
            <Table
              caption="The least ready functions first"
              narrow="stacked"
              columns={[
                { name: "Function" },
                { name: "Ready", isNumber: true },
                { name: "Proof is lacking most of" },
                { name: "Criticality", isMinor: true },
              ]}
            >
              {items.map(({ element, name, share, lacks, criticality }) => (
                <tr key={element}>
                  <td>
                    <RecordLink record={`elements/${element}`}>{name}</RecordLink>
                  </td>
                  <td className={cells.number}>{Math.round(share * 100)} %</td>
                  <td>
                    {lacks !== null && (
                      <RecordLink record={`elements/${lacks.element}`}>{lacks.name}</RecordLink>
                    )}
                  </td>
                  <td className={cells.minor}>
                    {criticality !== null && <CriticalityBadge criticality={criticality} />}
                  </td>
                </tr>
              ))}
            </Table>
          )}
        </Panel>
      )}
    </Asked>
  );
}
