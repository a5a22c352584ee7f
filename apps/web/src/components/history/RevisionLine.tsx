import { addressIn } from "@mainstay/plan";
import type { ReactNode } from "react";
import type { ListedChange } from "../../editing/changes-since.ts";
import { instantWords } from "../instant-words.ts";
import { RecordLink } from "../RecordLink.tsx";
import { touchedWords } from "../touched-words.ts";
import styles from "./RevisionList.module.css";

const shown = 8;

/** One change of the plan: who, when, why, and which records it touched; of one record, which of its fields. */
export function RevisionLine({
  change: { revision, at, author, reason, touched, names, records, edit },
  record,
  children,
}: {
  readonly change: ListedChange;
  readonly record: string | undefined;
  /** What can be done about it. */
  readonly children: ReactNode;
}) {
  return (
    <li>
      <div className={styles.line}>
        <span>
          <span className={styles.fields}>{revision}</span> {author},{" "}
          <time dateTime={at}>{instantWords(at)}</time>
          {reason !== undefined && `: ${reason}`}
        </span>
        {children}
      </div>
      <div className={styles.fields}>
        {record === undefined || edit === undefined ? (
          <Records touched={touched} names={names} count={records} />
        ) : (
          fieldsIn(record, edit.map(addressIn)).join(", ")
        )}
      </div>
    </li>
  );
}

function Records({
  touched,
  names,
  count,
}: {
  readonly touched: readonly string[];
  readonly names: ListedChange["names"];
  readonly count: number;
}) {
  const more = count - shown;
  // Of some changes not all may read what they were.
  if (touched.length === 0) return "the plan";
  return (
    <>
      {touched.slice(0, shown).map((record, at) => (
        <span key={record}>
          {at > 0 && ", "}
          <RecordLink record={record}>{touchedWords(record, names)}</RecordLink>
        </span>
      ))}
      {more > 0 && ` and ${more.toLocaleString("en")} more`}
    </>
  );
}

/** The fields of a record that addresses lead to, each once; the whole record where one leads to that. */
function fieldsIn(record: string, addresses: readonly string[]): readonly string[] {
  const fields = addresses
    .filter((address) => address === record || address.startsWith(`${record}/`))
    .map((address) => (address === record ? "the whole" : address.slice(record.length + 1)));
  return [...new Set(fields)].slice(0, shown);
}
