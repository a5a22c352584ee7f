import type { OverviewDocument } from "@mainstay/api";
import { shortDurationText } from "../../components/duration-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";

/** What comes back latest, against what is asked of it. */
export function WorstGaps({ overview }: { readonly overview: OverviewDocument }) {
  const { gaps } = overview;
  return (
    <Panel
      title="Worst gaps"
      aside={
        <AppLink to="/elements" search={{ gap: "time" }}>
          All {gaps.late.toLocaleString("en")}
        </AppLink>
      }
    >
      {gaps.worst.length === 0 ? (
        <EmptyState>Everything can be back as soon as it is required.</EmptyState>
      ) : (
        <Table
          caption="Elements that come back later than required"
          columns={[
            { name: "Element" },
            { name: "Required in", isNumber: true },
            { name: "Back in", isNumber: true },
            { name: "Late by", isNumber: true, isMinor: true },
          ]}
        >
          {gaps.worst.map(({ element, name, required, capability, missing }) => (
            <tr key={element}>
              <td>
                <AppLink to="/elements/$id" params={{ id: element }}>
                  {name}
                </AppLink>
              </td>
              <td className={cells.number}>{shortDurationText(required)}</td>
              <td className={cells.number}>
                {capability === null ? "not known" : shortDurationText(capability)}
              </td>
              <td className={`${cells.number} ${cells.minor}`}>{shortDurationText(missing)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
