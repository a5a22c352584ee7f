import { Button } from "@fluentui/react-components";
import { instantWords } from "../../../components/instant-words.ts";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { cells } from "../../../ui/Table.tsx";
import styles from "../admin.module.css";
import { actionWords, wayInWords } from "./audit-actions.ts";
import type { AuditEntry } from "./audit-queries.ts";

/** Entries of the audit; a name or a thing narrows the list down to it. */
export function AuditTable({
  entries,
  narrow,
}: {
  readonly entries: readonly AuditEntry[];
  readonly narrow: (to: { readonly actor: string } | { readonly subject: string }) => void;
}) {
  return (
    <StackedTable
      caption="The audit, the latest first"
      rows={entries}
      keyOf={({ id }) => String(id)}
      columns={[
        {
          name: "When",
          cell: ({ at }) => (
            <span className={`${cells.quiet} ${styles.word}`}>{instantWords(at)}</span>
          ),
        },
        {
          name: "Who",
          cell: ({ actor, way }) => (
            <>
              <Button
                appearance="transparent"
                size="small"
                className={styles.inline}
                aria-label={`Only what ${actor} did`}
                onClick={() => narrow({ actor })}
              >
                {actor}
              </Button>
              <div className={cells.quiet}>{wayInWords(way)}</div>
            </>
          ),
        },
        { name: "Did", cell: ({ action }) => actionWords(action) },
        {
          name: "About",
          isMinor: true,
          cell: ({ subject }) => (
            <span className={styles.anywhere}>
              <Subject subject={subject} narrow={narrow} />
            </span>
          ),
        },
        {
          name: "Entry",
          cell: (entry) => (
            <details>
              <summary className={styles.word}>{entry.id}</summary>
              <Detail entry={entry} />
            </details>
          ),
        },
      ]}
    />
  );
}

function Subject({
  subject,
  narrow,
}: {
  readonly subject: string | undefined;
  readonly narrow: (to: { readonly subject: string }) => void;
}) {
  if (subject === undefined) return null;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.inline}
      aria-label={`Only what was about ${subject}`}
      onClick={() => narrow({ subject })}
    >
      {subject}
    </Button>
  );
}

function Detail({ entry: { at, subject, actorId, detail, hash } }: { readonly entry: AuditEntry }) {
  const more = Object.entries(detail).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const facts: readonly (readonly [string, string])[] = [
    ["at", at],
    ["about", subject ?? "nothing more"],
    ["account", actorId ?? "none"],
    ...more,
    ["hash", hash],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={styles.fixed}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
