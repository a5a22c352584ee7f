import { Button } from "@fluentui/react-components";
import { longestEntry } from "@mainstay/plan";
import { clockWords, timeOfDay } from "../../../components/clock-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { comesBy } from "../inject-words.ts";
import type { Live } from "./live.ts";
import { type RunInject, runInjects } from "./sent-injects.ts";
import styles from "./LivePage.module.css";

/** The injects in the order of the clock: the next to send stands out, with how long until then. */
export function InjectsByClock({ live }: { readonly live: Live }) {
  const { exercise, journal } = live;
  const injects = runInjects(exercise.injects ?? [], journal.entries);
  const next = injects.find(({ sent }) => sent === undefined);
  if (injects.length === 0)
    return (
      <EmptyState>It has no injects. Take them over from the scenario, in its plan.</EmptyState>
    );
  return (
    <ol className={styles.injects}>
      {injects.map((run) => (
        <RunningInject key={run.inject.id} run={run} live={live} isNext={run === next} />
      ))}
    </ol>
  );
}

function RunningInject({
  run: { inject, sent, responses },
  live: { plan, clock, now, journal, mayLead },
  isNext,
}: {
  readonly run: RunInject;
  readonly live: Live;
  readonly isNext: boolean;
}) {
  const left = inject.after * 60 - clock.secondsAt(now);
  const isRunning = clock.state === "running" || clock.state === "paused";
  return (
    <li className={isNext ? styles.next : styles.inject} aria-label={inject.what}>
      <div className={styles.line}>
        <strong className={styles.figure}>{clockWords(inject.after * 60)}</strong>
        <span className={styles.quiet}>
          {sent === undefined
            ? dueWords(left, isRunning)
            : `sent at ${timeOfDay(sent.at)} by ${sent.author.name}`}
        </span>
        {mayLead && sent === undefined && isRunning && (
          <Button
            size="small"
            appearance={isNext ? "primary" : "secondary"}
            aria-label={`Send: ${inject.what}`}
            onClick={() =>
              journal.add({
                kind: "inject-sent",
                inject: inject.id,
                text: inject.what.slice(0, longestEntry),
              })
            }
          >
            Send
          </Button>
        )}
      </div>
      <div>{inject.what}</div>
      <div className={styles.quiet}>{comesBy(plan, inject)}</div>
      {inject.expect !== undefined && <div>Expected: {inject.expect}</div>}
      {responses.map(({ id, author, what }) => (
        <div key={id} className={styles.response}>
          <strong>{author.name}</strong> {what.text}
        </div>
      ))}
    </li>
  );
}

function dueWords(left: number, isRunning: boolean): string {
  if (!isRunning) return "to send";
  return left > 0 ? `in ${clockWords(left)}` : `due since ${clockWords(-left)}`;
}
