import { useQuery } from "@tanstack/react-query";
import { instantWords } from "../../components/instant-words.ts";
import { calls } from "../../queries/calls.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";
import {
  channelWords,
  kindWords,
  outcomeWords,
  secondsWords,
} from "../../components/call-words.ts";

const mostShown = 10;

/** The latest calls by a call tree: how each ended, how long people took to answer, and by what they were reached. */
export function LatestCalls({ tree }: { readonly tree: string }) {
  const query = useQuery(calls({ tree }));
  return (
    <Panel
      title="How its calls went"
      aside={
        <AppLink to="/calls" search={{ tree }}>
          All
        </AppLink>
      }
    >
      <Asked query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState>Nobody was called by it yet.</EmptyState>
          ) : (
            <Table
              caption="Calls by this tree, the latest first"
              columns={[
                { name: "Call" },
                { name: "Median", isNumber: true },
                { name: "Longest", isNumber: true },
                { name: "Reached by", isMinor: true },
              ]}
            >
              {items.slice(0, mostShown).map((call) => (
                <tr key={call.id}>
                  <td>
                    <AppLink to="/calls/$id" params={{ id: call.id }}>
                      {kindWords[call.kind]}, {instantWords(call.started)}
                    </AppLink>
                    <div className={cells.quiet}>{outcomeWords(call)}</div>
                  </td>
                  <td className={cells.number}>{secondsWords(call.answers.median)}</td>
                  <td className={cells.number}>{secondsWords(call.answers.longest)}</td>
                  <td className={cells.minor}>{channelWords(call.answers)}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Asked>
    </Panel>
  );
}
