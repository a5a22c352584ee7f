import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type Exercise, type Guard, guardWords, missingGuards } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ApprovalDocument } from "@mainstay/api";
import { approvalOf } from "../../../components/approval/approval-query.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { AppLink } from "../../../ui/AppLink.tsx";
import type { Live } from "./live.ts";
import styles from "./LivePage.module.css";

/** Starts an exercise, pauses it, goes on with it and ends it, as it stands. */
export function ClockButtons({ live: { exercise, clock, journal } }: { readonly live: Live }) {
  const [isEnding, setIsEnding] = useState(false);
  const { data: approval } = useQuery(approvalOf({ collection: "exercises", id: exercise.id }));
  const { state } = clock;
  if (state === "ended") return <p>It has ended. Withdraw the end in the timeline to go on.</p>;
  if (state === "planned") {
    const isApproved = approval?.state === "approved";
    const missing = missingGuards(exercise, { isApproved });
    return (
      <>
        <BeforeIt exercise={exercise} missing={missing} state={approval?.state} />
        <div className={styles.acts}>
          <Button
            appearance="primary"
            disabled={missing.length > 0}
            onClick={() => journal.add({ kind: "started" })}
          >
            Start the exercise
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.acts}>
      {state === "running" ? (
        <Button onClick={() => journal.add({ kind: "paused" })}>Pause</Button>
      ) : (
        <Button appearance="primary" onClick={() => journal.add({ kind: "resumed" })}>
          Go on
        </Button>
      )}
      <Button onClick={() => setIsEnding(true)}>End the exercise</Button>
      {isEnding && (
        <ActDialog
          title="End the exercise"
          verb="End it"
          act={() => Promise.resolve(journal.add({ kind: "ended" }))}
          close={() => setIsEnding(false)}
        >
          <p>The clock stops, and what is not back by now did not come back.</p>
        </ActDialog>
      )}
    </div>
  );
}

/** What whoever starts it should know: what has to be said before, that nobody has allowed it, and what it may do to what runs. */
function BeforeIt({
  exercise: { id, approved, risk },
  missing,
  state,
}: {
  readonly exercise: Exercise;
  readonly missing: readonly Guard[];
  readonly state: ApprovalDocument["state"] | undefined;
}) {
  const isOpen = state !== "approved" && (approved === undefined || state === "reopened");
  return (
    <>
      {missing.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            It breaks what runs. Before it can be started,{" "}
            <AppLink to="/exercises/$id" params={{ id }}>
              the exercise
            </AppLink>{" "}
            needs {missing.map((guard) => guardWords[guard]).join(", and ")}.
          </MessageBarBody>
        </MessageBar>
      )}
      {missing.length === 0 && isOpen && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {state === "reopened"
              ? "It was changed since it was allowed"
              : "Nobody has allowed yet what it says"}
            : whoever is to allow it does so on{" "}
            <AppLink to="/exercises/$id" params={{ id }}>
              the page of the exercise
            </AppLink>
            .
          </MessageBarBody>
        </MessageBar>
      )}
      {risk !== undefined && <p className={styles.quiet}>What it may do to what runs: {risk}</p>}
    </>
  );
}
