import type { ExerciseState } from "@mainstay/analysis";
import { type JournalEntry, type Person, standingEntries } from "@mainstay/plan";
import { timeOfDay } from "../../../components/clock-words.ts";
import { SayForm } from "../../../journal/SayForm.tsx";
import { Timeline } from "../../../journal/Timeline.tsx";
import type { LiveJournal } from "../../../journal/use-journal.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { toldBy } from "../inject-words.ts";
import styles from "./LivePage.module.css";
import type { Played } from "./played-query.ts";

const told: ReadonlySet<string> = new Set([
  "started",
  "paused",
  "resumed",
  "ended",
  "response",
  "decision",
  "message",
  "task",
  "task-done",
]);

/** The screen of who plays: what came, the latest first, and what is done about it. */
export function PlayerScreen({
  played,
  players,
  journal,
  state,
  mayAnswer,
}: {
  readonly played: Played;
  readonly players: readonly Person[];
  readonly journal: LiveJournal;
  readonly state: ExerciseState;
  readonly mayAnswer: boolean;
}) {
  const responses = standingEntries(journal.entries, "response");
  return (
    <div className={styles.single}>
      {played.told.length === 0 && (
        <EmptyState>
          {state === "planned"
            ? "The exercise has not started. What you are told will appear here."
            : "Nothing has come yet. What you are told appears here by itself."}
        </EmptyState>
      )}
      {played.told.toReversed().map((one, at) => (
        <Panel
          key={`${one.inject} ${one.sent}`}
          title={at === 0 ? "What you are told now" : "What you were told"}
          aside={timeOfDay(one.sent)}
        >
          <p className={styles.told}>{one.what}</p>
          <p className={styles.quiet}>{toldBy(one)}</p>
          {responses
            .filter(({ what }) => what.inject === one.inject)
            .map(({ id, author, what }) => (
              <div key={id} className={styles.response}>
                <strong>{author.name}</strong> {what.text}
              </div>
            ))}
          {mayAnswer && (
            <SayForm
              keptAs={`exercises/${played.exercise}/injects/${one.inject}`}
              label={
                at === 0 ? "What do you do?" : `What more do you do, of ${timeOfDay(one.sent)}?`
              }
              acts={[
                {
                  verb: "Say it",
                  say: (text) => journal.add({ kind: "response", inject: one.inject, text }),
                },
                {
                  verb: "It is a decision",
                  say: (text) => journal.add({ kind: "decision", text }),
                },
              ]}
            />
          )}
        </Panel>
      ))}
      <Panel title="What all of us did">
        <Timeline
          plan={{ elements: [], people: players }}
          journal={journal}
          shows={({ what }: JournalEntry) => told.has(what.kind)}
        />
      </Panel>
    </div>
  );
}
