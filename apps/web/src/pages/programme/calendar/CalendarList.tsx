import { dueWords } from "@mainstay/analysis";
import type { DueEntry } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { calendarDayWords } from "../../../components/day-words.ts";
import { findingWords } from "../../../components/finding-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { people } from "../../../queries/people-and-units.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import styles from "../ProgrammePage.module.css";

/** The same as a list, by day. */
export function CalendarList({ items }: { readonly items: readonly DueEntry[] }) {
  const { data = [] } = useQuery(people);
  const names = new Map<string, string>(data.map(({ id, name }) => [id, name]));
  if (items.length === 0) return <EmptyState>Nothing is due in this month.</EmptyState>;
  const byDay = items.toSorted((one, other) => ((one.due ?? "") < (other.due ?? "") ? -1 : 1));
  return (
    <Table
      caption="The same as a list"
      columns={[{ name: "Day" }, { name: "What" }, { name: "Why", isMinor: true }]}
    >
      {byDay.map(({ what, record, name, person, due, why }) => (
        <tr key={`${what} ${record} ${person}`}>
          <td className={styles.coming}>{due !== null && calendarDayWords(due)}</td>
          <td>
            {dueWords[what]}:{" "}
            <span className={styles.name}>
              <RecordLink record={record}>{name}</RecordLink>
            </span>
            {person !== null && `, ${names.get(person) ?? person}`}
          </td>
          <td className={cells.minor}>{findingWords(why)}</td>
        </tr>
      ))}
    </Table>
  );
}
