import { dueWords } from "@mainstay/analysis";
import type { DueEntry } from "@mainstay/api";
import { findingWords } from "../../../components/finding-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import styles from "../ProgrammePage.module.css";

/** Something that is due, with all that speaks for it. */
export function DueEntryWords({
  item: { what, record, name, person, why, concerns },
  names,
}: {
  readonly item: DueEntry;
  /** Of people, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}) {
  const others = concerns.filter((concern) => !why.includes(concern.why));
  return (
    <>
      <span className={styles.what}>{dueWords[what]}: </span>
      <span className={styles.name}>
        <RecordLink record={record}>{name}</RecordLink>
        {person !== null && `, ${names.get(person) ?? person}`}
      </span>
      <ul className={styles.why}>
        <li>{sentence(why)}</li>
        {others.map((concern) => (
          <li key={concern.kind}>
            <RecordLink record={concern.record}>{sentence(concern.why)}</RecordLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function sentence(words: string): string {
  return findingWords(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}
