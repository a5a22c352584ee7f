import { dueWords } from "@mainstay/analysis";
import type { DueEntry } from "@mainstay/api";
import { calendarDayWords } from "../../../components/day-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import styles from "./Calendar.module.css";

const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
/** So much has room on a day; the list below has all of it. */
const most = 3;

/** A month as weeks; the list beside it says the same to whoever reads on a phone. */
export function CalendarMonth({
  weeks,
  month,
  today,
  items,
}: {
  readonly weeks: readonly (readonly string[])[];
  readonly month: string;
  readonly today: string;
  readonly items: readonly DueEntry[];
}) {
  const byDay = Map.groupBy(items, ({ due }) => due ?? "");
  return (
    <table className={styles.month}>
      <caption className={styles.unseen}>What is due, day by day</caption>
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const due = byDay.get(day) ?? [];
              const isOther = !day.startsWith(month);
              return (
                <td key={day} className={isOther ? (styles.other ?? "") : ""}>
                  <time
                    dateTime={day}
                    aria-current={day === today ? "date" : undefined}
                    title={calendarDayWords(day)}
                    className={day === today ? (styles.today ?? "") : (styles.date ?? "")}
                  >
                    {Number(day.slice(8))}
                  </time>
                  {due.slice(0, most).map(({ what, record, name, person }) => (
                    <div key={`${what} ${record} ${person}`} className={styles.entry}>
                      <RecordLink record={record}>
                        {dueWords[what]}: {name}
                      </RecordLink>
                    </div>
                  ))}
                  {due.length > most && (
                    <div className={styles.entry}>and {due.length - most} more</div>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
