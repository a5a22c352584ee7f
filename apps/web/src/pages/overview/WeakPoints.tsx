import type { OverviewDocument } from "@mainstay/api";
import { counted } from "../../components/counted.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";

/** What alone stops the most. */
export function WeakPoints({ overview }: { readonly overview: OverviewDocument }) {
  const { weakPoints, highestCriticality } = overview;
  const critical = highestCriticality.replaceAll("-", " ");
  return (
    <Panel title="Single points of failure">
      {weakPoints.length === 0 ? (
        <EmptyState>No single loss stops a function.</EmptyState>
      ) : (
        <Table
          caption="Elements whose loss alone stops functions"
          columns={[
            { name: "Its loss alone" },
            { name: "Kind", isMinor: true },
            { name: "Stops functions", isNumber: true },
            { name: critical, isNumber: true },
          ]}
        >
          {weakPoints.map(({ element, name, kind, functions, mostCritical }) => (
            <tr key={element}>
              <td>
                <AppLink to="/elements/$id" params={{ id: element }}>
                  {name}
                </AppLink>
              </td>
              <td className={`${cells.quiet} ${cells.minor}`}>{kind}</td>
              <td className={cells.number}>
                <AppLink
                  to="/losses"
                  search={{ lose: [element] }}
                  aria-label={`${counted(functions, "function")}: what the loss of ${name} does`}
                >
                  {functions}
                </AppLink>
              </td>
              <td className={cells.number}>
                <AppLink
                  to="/losses"
                  search={{ lose: [element] }}
                  aria-label={`${mostCritical} ${critical}: what the loss of ${name} does`}
                >
                  {mostCritical}
                </AppLink>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
