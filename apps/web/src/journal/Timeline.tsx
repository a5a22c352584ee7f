import { Badge, Button } from "@fluentui/react-components";
import { permissionToWrite } from "@mainstay/api";
import type { JournalEntry } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { timeOfDay } from "../components/clock-words.ts";
import { ownAccount } from "../queries/own-account.ts";
import { entryWords, kindWords, type NamedRecords } from "./entry-words.ts";
import styles from "./Timeline.module.css";
import { toldDays } from "./told-days.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";
import type { LiveJournal } from "./use-journal.ts";

/** What was written, the latest first, each with when, on other days on which, and by whom; what does not stand is struck out. */
export function Timeline({
  plan,
  journal,
  shows = () => true,
  clockOf,
}: {
  readonly plan: NamedRecords;
  readonly journal: LiveJournal;
  /** Which entries are shown; all if left out. */
  readonly shows?: (entry: JournalEntry) => boolean;
  /** What another clock than that of the day shows at an entry. */
  readonly clockOf?: (entry: JournalEntry) => string;
}) {
  const { entries, waiting } = journal;
  const [withdrawing, setWithdrawing] = useState<JournalEntry>();
  const { data: account } = useQuery(ownAccount);
  const isOwn = (id: string) =>
    account?.id !== undefined && entries.find((one) => one.id === id)?.author.id === account.id;
  const gone = new Set(
    entries.flatMap(({ what }) => (what.kind === "withdrawal" ? [what.of] : [])),
  );
  const shown = entries.filter(shows).toReversed();
  const days = toldDays(
    shown.map(({ at }) => at),
    new Date().toISOString(),
  );
  if (shown.length === 0) return <p className={styles.quiet}>Nothing is written yet.</p>;
  return (
    <>
      <ol className={styles.timeline} aria-label="Timeline">
        {shown.map((entry, place) => {
          const { id, at, author, what } = entry;
          const words = entryWords(what, { plan, entries });
          const mayWithdraw =
            what.kind !== "withdrawal" &&
            what.kind !== "restated" &&
            !gone.has(id) &&
            !waiting.has(id) &&
            account?.permissions.includes(
              permissionToWrite({ kind: "withdrawal", of: id, text: "" }, isOwn),
            ) === true;
          return (
            <li key={id} className={styles.entry}>
              <span className={styles.when}>
                {days[place] !== undefined && <span>{days[place]}</span>}
                <time dateTime={at}>{timeOfDay(at)}</time>
                {clockOf !== undefined && <span>{clockOf(entry)}</span>}
              </span>
              <span className={gone.has(id) ? styles.gone : undefined}>
                <strong>{kindWords[what.kind]}</strong>
                {words !== "" && ` ${words}`}
                <span className={styles.author}> {author.name}</span>
                {gone.has(id) && <span className={styles.author}> (withdrawn)</span>}
                {waiting.has(id) && (
                  <Badge appearance="tint" color="warning" className={styles.waiting}>
                    Not sent yet
                  </Badge>
                )}
              </span>
              {mayWithdraw && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`Withdraw ${kindWords[what.kind]} of ${timeOfDay(at)}`}
                  onClick={() => setWithdrawing(entry)}
                >
                  Withdraw
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {withdrawing !== undefined && (
        <WithdrawDialog
          entry={withdrawing.id}
          words={
            entryWords(withdrawing.what, { plan, entries }) || kindWords[withdrawing.what.kind]
          }
          withdraw={(text) => journal.add({ kind: "withdrawal", of: withdrawing.id, text })}
          close={() => setWithdrawing(undefined)}
        />
      )}
    </>
  );
}
