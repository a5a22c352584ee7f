import type { OverviewDocument } from "@mainstay/api";
import { instantWords } from "../../components/instant-words.ts";
import { RecordLink } from "../../components/RecordLink.tsx";
import { touchedWords } from "../../components/touched-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { cells, Table } from "../../ui/Table.tsx";

/** What was changed in the last week. */
export function Changes({ overview }: { readonly overview: OverviewDocument }) {
  const { revisions, isMore, latest } = overview.changes;
  return (
    <Panel
      title="Changed this week"
      aside={
        <>
          {isMore ? `more than ${revisions}` : revisions} · <AppLink to="/history">History</AppLink>
        </>
      }
    >
      {latest.length === 0 ? (
        <EmptyState>Nobody has changed the plan in the last seven days.</EmptyState>
      ) : (
        <Table
          caption="The latest changes of the plan"
          columns={[{ name: "When" }, { name: "Who" }, { name: "What" }]}
        >
          {latest.map(({ revision, at, author, reason, touched, names, records }) => (
            <tr key={revision}>
              <td className={cells.quiet}>{instantWords(at)}</td>
              <td>{author}</td>
              <td>
                {reason ?? ""}
                {records > 20 ? (
                  ` (${records} records)`
                ) : (
                  <>
                    {" "}
                    {touched.slice(0, 3).map((record, at) => (
                      <span key={record}>
                        {at > 0 && ", "}
                        <RecordLink record={record}>{touchedWords(record, names)}</RecordLink>
                      </span>
                    ))}
                    {records > 3 && ` and ${records - 3} more`}
                  </>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
