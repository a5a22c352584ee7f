import { Button, Spinner } from "@fluentui/react-components";
import { runJob } from "@mainstay/api";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import { scaleWords } from "../../../components/kind-words.ts";
import { queryClient } from "../../../server/query-client.ts";
import { ask } from "../../../server/server.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import styles from "../admin.module.css";
import { useDoneNotice } from "../../../ui/use-done-notice.tsx";
import { jobTitles } from "./job-titles.ts";
import { type Job, jobs } from "./jobs-query.ts";
import { outcomeWords } from "./run-words.ts";
import { scheduleWords } from "./schedule-words.ts";

/** A job: what it does and when, how it went, and a button that has it run now. */
export function JobPanel({ job, mayRun }: { readonly job: Job; readonly mayRun: boolean }) {
  const { name, does, schedule, off, runs } = job;
  const title = jobTitles[name];
  const notice = useDoneNotice();
  const latest = runs[0]?.started ?? "never";
  /** After which run another one was asked for. */
  const [askedAfter, setAskedAfter] = useState<string>();
  const running = useMutation({
    mutationFn: () => ask(runJob, { path: { name } }),
    onSuccess: async ({ isNew }) => {
      setAskedAfter(latest);
      notice(
        isNew ? `${title}: asked for; it runs in a moment.` : `${title}: waits or runs already.`,
      );
      await queryClient.invalidateQueries({ queryKey: jobs.queryKey });
    },
  });
  return (
    <Panel title={title} aside={off === undefined ? scheduleWords(schedule) : "does not run here"}>
      <div className={styles.lineOfJob}>
        <p className={styles.does}>{`${scaleWords(does)}.`}</p>
        {mayRun && off === undefined && (
          <Button
            aria-label={`Run now: ${title}`}
            disabled={running.isPending}
            onClick={() => running.mutate()}
          >
            Run now
          </Button>
        )}
      </div>
      {running.error !== null && <ProblemMessage error={running.error} />}
      {askedAfter === latest && (
        <Spinner size="tiny" label="Asked for: it begins in a moment" className={styles.waiting} />
      )}
      {off !== undefined ? (
        <EmptyState>It does not run on this server: {off}.</EmptyState>
      ) : runs.length === 0 ? (
        <EmptyState>It has not run yet.</EmptyState>
      ) : (
        <Runs title={title} runs={runs} />
      )}
    </Panel>
  );
}

function Runs({ title, runs }: { readonly title: string; readonly runs: Job["runs"] }) {
  const [latest, ...earlier] = runs;
  return (
    <>
      <RunTable caption={`Last run: ${title}`} runs={latest === undefined ? [] : [latest]} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier runs ({earlier.length})</summary>
          <RunTable caption={`Earlier runs: ${title}`} runs={earlier} />
        </details>
      )}
    </>
  );
}

function RunTable({ caption, runs }: { readonly caption: string; readonly runs: Job["runs"] }) {
  return (
    <Table caption={caption} columns={[{ name: "Begun" }, { name: "Went" }, { name: "Said" }]}>
      {runs.map((run) => (
        <tr key={`${run.started} ${run.attempt}`}>
          <td className={`${cells.quiet} ${styles.word}`}>{instantWords(run.started)}</td>
          <td
            className={run.outcome === "failed" || run.outcome === "lost" ? styles.bad : undefined}
          >
            {outcomeWords(run)}
          </td>
          <td>{run.said ?? ""}</td>
        </tr>
      ))}
    </Table>
  );
}
