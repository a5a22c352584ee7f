import { mostOperations } from "@mainstay/api";
import { Button } from "@fluentui/react-components";
import { type QueryKey, useQuery } from "@tanstack/react-query";
import { PreviewPanel } from "../../editing/PreviewPanel.tsx";
import { ownAccount } from "../../queries/own-account.ts";
import { roleWords } from "../../components/role-words.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Comparing } from "./compare.ts";
import { compareApart } from "./compare-apart.ts";
import { Differences } from "./Differences.tsx";
import { lineFault } from "./fault.ts";
import type { AskedImport } from "./ImportDialog.tsx";
import styles from "./ImportPage.module.css";
import { ProblemTable } from "./ProblemTable.tsx";

/** What would change of the plan as it is at a revision; it is worked out anew when others change the plan. */
export function ImportPreview({
  comparing,
  about,
  revision,
  ask,
}: {
  readonly comparing: Comparing;
  /** What tells it from any other comparing at the same revision. */
  readonly about: QueryKey;
  readonly revision: number;
  /** Told when it is to be imported as it is shown. */
  readonly ask: (asked: AskedImport) => void;
}) {
  const compared = useQuery({
    queryKey: ["import", about, revision],
    queryFn: ({ signal }) => compareApart(comparing, signal),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Asked query={compared} waiting="Reading the files">
      {(answer) => (
        <>
          {answer.ignored.length > 0 && (
            <p className={styles.quiet}>No part of a plan: {answer.ignored.join(", ")}.</p>
          )}
          {answer.kind === "wrong" ? (
            <ProblemTable faults={answer.problems.map(lineFault)} />
          ) : answer.edit.length === 0 ? (
            <EmptyState>The plan says all of this already: nothing would change.</EmptyState>
          ) : (
            <>
              <h3 className={styles.section}>What would change, at revision {revision}</h3>
              <Differences compared={answer} />
              <h3 className={styles.section}>What this would do</h3>
              <PreviewPanel edit={answer.edit} isInWords={false} />
              <Offer
                operations={answer.edit.length}
                ask={() => ask({ compared: answer, revision })}
              />
            </>
          )}
        </>
      )}
    </Asked>
  );
}

/** The button that imports, or why there is none. */
function Offer({ operations, ask }: { readonly operations: number; readonly ask: () => void }) {
  const { data: account } = useQuery(ownAccount);
  if (account === undefined) return null;
  const { role, permissions } = account;
  if (!permissions.includes("plan:edit-own")) {
    return (
      <p className={styles.foot}>
        You come in as {roleWords[role]}, and may compare but not import. Contributors import what
        belongs to their units, continuity managers and administrators everything.
      </p>
    );
  }
  if (operations > mostOperations) {
    return (
      <p className={styles.foot}>
        These are {operations.toLocaleString("en")} changes, and at most{" "}
        {mostOperations.toLocaleString("en")} are made at once: import some of the rows first, then
        the others.
      </p>
    );
  }
  return (
    <div className={`${styles.acts} ${styles.foot}`}>
      <Button appearance="primary" onClick={ask}>
        Import
      </Button>
      {!permissions.includes("plan:edit") && (
        <span className={styles.quiet}>
          Everything in it has to belong to your units; otherwise nothing of it is imported.
        </span>
      )}
    </div>
  );
}
