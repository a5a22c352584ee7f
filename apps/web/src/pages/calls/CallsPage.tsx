import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { instantWords } from "../../components/instant-words.ts";
import { calls } from "../../queries/calls.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import { kindWords, outcomeWords } from "../../components/call-words.ts";

const route = getRouteApi("/calls");

/** The calls that were made: when, for what, and whom they reached. */
export function CallsPage() {
  const { tree, after = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(calls({ ...(tree === undefined ? {} : { tree }), after }));
  return (
    <>
      <PageHeading
        title="Calls"
        above={<AppLink to="/call-trees">Call trees</AppLink>}
        about="Call trees that were carried out, as a drill or in earnest, and whom they reached. A call is started from its call tree."
      />
      <Asked query={query}>
        {({ items, total, next }) => (
          <Panel title={tree === undefined ? "All calls" : "Calls of one call tree"} aside={total}>
            {items.length === 0 ? (
              <EmptyState>
                <p>
                  Nobody was called yet. A drill is started from its call tree: it shows first who
                  would be called by what.
                </p>
                <AppLink to="/call-trees">See all call trees</AppLink>
              </EmptyState>
            ) : (
              <Table
                caption="Calls"
                columns={[
                  { name: "Started" },
                  { name: "Call tree" },
                  { name: "By", isMinor: true },
                  { name: "Kind" },
                  { name: "Outcome" },
                ]}
              >
                {items.map((call) => (
                  <tr key={call.id}>
                    <td>
                      <AppLink to="/calls/$id" params={{ id: call.id }}>
                        {instantWords(call.started)}
                      </AppLink>
                    </td>
                    <td>{call.tree.name}</td>
                    <td className={cells.minor}>{call.startedBy.name}</td>
                    <td>{kindWords[call.kind]}</td>
                    <td>{outcomeWords(call)}</td>
                  </tr>
                ))}
              </Table>
            )}
            {(after > 0 || next !== undefined) && (
              <p>
                <Button
                  disabled={after === 0}
                  onClick={() =>
                    void navigate({ search: { tree, after: Math.max(0, after - 50) } })
                  }
                >
                  Later ones
                </Button>{" "}
                <Button
                  disabled={next === undefined}
                  onClick={() => void navigate({ search: { tree, after: next } })}
                >
                  Earlier ones
                </Button>
              </p>
            )}
          </Panel>
        )}
      </Asked>
    </>
  );
}
