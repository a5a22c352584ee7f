import { useQuery } from "@tanstack/react-query";
import { approvalWords } from "../../components/approval/approval-words.ts";
import { collectionWords } from "../../components/collection-words.ts";
import { instantWords } from "../../components/instant-words.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import { waitingApprovals } from "../../queries/waiting-approvals.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";

/** What whoever looks is to approve, or to revise after it was returned. */
export function WaitingForYou() {
  const query = useQuery(waitingApprovals);
  return (
    <Panel id="waiting" title="Waits for you" aside={query.data?.items.length}>
      <Asked query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>Nothing waits for you to approve or to revise it.</EmptyState>
          ) : (
            <Table
              caption="What waits for you"
              columns={[{ name: "What" }, { name: "Is", isMinor: true }, { name: "Since" }]}
            >
              {items.map(({ collection, id, name, state, last, onBehalfOf }) => (
                <tr key={`${collection}/${id}`}>
                  <td>
                    <RecordLink record={`${collection}/${id}`}>{name}</RecordLink>{" "}
                    <span className={cells.quiet}>{collectionWords[collection]}</span>
                  </td>
                  <td className={`${cells.quiet} ${cells.minor}`}>
                    {approvalWords[state]}
                    {onBehalfOf.length > 0 &&
                      `, for ${onBehalfOf.map((person) => person.name).join(", ")}`}
                  </td>
                  <td className={cells.quiet}>
                    {last === undefined ? "" : `${last.by.name}, ${instantWords(last.at)}`}
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Asked>
    </Panel>
  );
}
