import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import type { Live } from "./live.ts";
import styles from "./LivePage.module.css";

/** Starts an exercise, pauses it, goes on with it and ends it, as it stands. */
export function ClockButtons({ live: { clock, journal } }: { readonly live: Live }) {
  const [isEnding, setIsEnding] = useState(false);
  const { state } = clock;
  if (state === "ended") return <p>It has ended. Withdraw the end in the timeline to go on.</p>;
  if (state === "planned")
    return (
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => journal.add({ kind: "started" })}>
          Start the exercise
        </Button>
      </div>
    );
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
