import { useQuery } from "@tanstack/react-query";
import { CriticalityBadge } from "../../components/CriticalityBadge.tsx";
import { RecordLink } from "../../components/RecordLink.tsx";
import { readinessList } from "../../queries/programme.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";

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
            <StackedTable
              caption="The least ready functions first"
              rows={items}
              keyOf={({ element }) => element}
              columns={[
                {
                  name: "Function",
                  cell: ({ element, name }) => (
                    <RecordLink record={`elements/${element}`}>{name}</RecordLink>
                  ),
                },
                {
                  name: "Ready",
                  isNumber: true,
                  cell: ({ share }) => `${Math.round(share * 100)} %`,
                },
                {
                  name: "Proof is lacking most of",
                  cell: ({ lacks }) =>
                    lacks !== null && (
                      <RecordLink record={`elements/${lacks.element}`}>{lacks.name}</RecordLink>
                    ),
                },
                {
                  name: "Criticality",
                  isMinor: true,
                  cell: ({ criticality }) =>
                    criticality !== null && <CriticalityBadge criticality={criticality} />,
                },
              ]}
            />
          )}
        </Panel>
      )}
    </Asked>
  );
}
