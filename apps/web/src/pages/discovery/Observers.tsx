import { useQuery } from "@tanstack/react-query";
import { instantWords } from "../../components/instant-words.ts";
import { observers } from "../../queries/observed.ts";
import type { WindowView } from "../../components/observed-window/window-view.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { cells } from "../../ui/Table.tsx";

/** Who observes, since when nothing was heard of them, and how much of what there was they saw. */
export function Observers({ window }: { readonly window: WindowView }) {
  const query = useQuery(observers(window));
  return (
    <Panel title="Observers">
      <Asked query={query} waiting="Asking who observes">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>Nobody has observed anything yet.</EmptyState>
          ) : (
            <StackedTable
              caption="Observers"
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: "Observer",
                  cell: ({ host, platform }) => (
                    <>
                      {host}
                      <div className={cells.quiet}>{platform}</div>
                    </>
                  ),
                },
                {
                  name: "Told until",
                  cell: ({ toldUntil, silentSince }) => (
                    <>
                      {instantWords(toldUntil)}
                      {silentSince !== undefined && <div className={cells.quiet}>silent since</div>}
                    </>
                  ),
                },
                { name: "Coverage", cell: ({ coverage }) => coverageWords(coverage) },
                {
                  name: "Could not look at",
                  isMinor: true,
                  cell: ({ coverage }) => coverage?.withheld.join("; "),
                },
              ]}
            />
          )
        }
      </Asked>
    </Panel>
  );
}

function coverageWords(
  coverage:
    | {
        readonly opened?: number | undefined;
        readonly seen: number;
        readonly attributed: number;
        readonly lost: number;
      }
    | undefined,
): string {
  if (coverage === undefined) return "told of none of this time";
  const { opened, seen, attributed, lost } = coverage;
  const of = opened === undefined ? `${seen} connections` : `${seen} of ${opened} connections`;
  return `${of} seen, ${attributed} with their process${lost === 0 ? "" : `, ${lost} events lost`}`;
}
