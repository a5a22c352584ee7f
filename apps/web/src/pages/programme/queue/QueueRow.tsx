import { Button } from "@fluentui/react-components";
import { dueWords } from "@mainstay/analysis";
import type { ProgrammeDocument } from "@mainstay/api";
import { CriticalityBadge } from "../../../components/CriticalityBadge.tsx";
import { calendarDayWords } from "../../../components/day-words.ts";
import { withShortDurations } from "../../../components/duration-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { cells } from "../../../ui/Table.tsx";
import styles from "../ProgrammePage.module.css";

type Item = ProgrammeDocument["items"][number];

/** Something that is due, with all that speaks for it. */
export function QueueRow({
  item,
  names,
  defer,
  isDeferred,
}: {
  readonly item: Item;
  /** Of people, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Undefined for whoever may not. */
  readonly defer: (() => void) | undefined;
  /** Whether that was done already. */
  readonly isDeferred: boolean;
}) {
  const { place, what, record, name, person, criticality, why, concerns } = item;
  const others = concerns.filter((concern) => !why.includes(concern.why));
  return (
    <tr>
      <td className={cells.number}>{place}</td>
      <td>
        <span className={styles.what}>{dueWords[what]}: </span>
        <span className={styles.name}>
          <RecordLink record={record}>{name}</RecordLink>
          {person !== null && `, ${names.get(person) ?? person}`}
        </span>
        <ul className={styles.why}>
          <li>{sentence(why)}</li>
          {others.map((concern) => (
            <li key={concern.kind}>
              <RecordLink record={concern.record}>
                {withShortDurations(sentence(concern.why))}
              </RecordLink>
            </li>
          ))}
        </ul>
      </td>
      <td className={`${cells.minor} ${styles.badge}`}>
        {criticality !== null && <CriticalityBadge criticality={criticality} />}
      </td>
      <td>
        <When item={item} />
      </td>
      {defer !== undefined && (
        <td>
          <Button
            size="small"
            aria-label={`Put off ${dueWords[what].toLowerCase()}: ${name}`}
            disabledFocusable={isDeferred}
            onClick={defer}
          >
            Put off
          </Button>
        </td>
      )}
    </tr>
  );
}

function When({ item: { due, overdueDays, state } }: { readonly item: Item }) {
  if (due === null) return <span className={styles.overdue}>At once: never done</span>;
  const day = calendarDayWords(due);
  if (state !== "overdue") return <span className={styles.coming}>{day}</span>;
  return (
    <span className={styles.overdue}>
      {day}
      <br />
      {overdueDays} {overdueDays === 1 ? "day" : "days"} late
    </span>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
