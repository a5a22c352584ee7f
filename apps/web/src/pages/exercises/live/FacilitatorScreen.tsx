import { SayForm } from "../../../journal/SayForm.tsx";
import { Timeline } from "../../../journal/Timeline.tsx";
import { CallEverybody } from "../../../components/CallEverybody.tsx";
import { clockWords } from "../../../components/clock-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { ClockButtons } from "./ClockButtons.tsx";
import { InjectsByClock } from "./InjectsByClock.tsx";
import type { Live } from "./live.ts";
import { RecoveryButtons } from "./RecoveryButtons.tsx";
import styles from "./LivePage.module.css";

/** The screen of who leads an exercise: the clock, the injects by it, what is back, and all that is written. */
export function FacilitatorScreen({ live }: { readonly live: Live }) {
  const { plan, exercise, journal, clock, mayWrite, mayLead } = live;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {mayLead && (
          <Panel title="Clock">
            <ClockButtons live={live} />
            {exercise.stopRule !== undefined && (
              <p className={styles.quiet}>Broken off: {exercise.stopRule}</p>
            )}
          </Panel>
        )}
        <Panel title="Injects by the clock">
          <InjectsByClock live={live} />
        </Panel>
        <CallEverybody
          trees={plan.callTrees}
          occasion={{ collection: "exercises", id: exercise.id }}
        />
      </div>
      <div className={styles.column}>
        <RecoveryButtons live={live} />
        {mayWrite && (
          <Panel title="Write down">
            <SayForm
              label="What happened, or was decided"
              keptAs={`exercises/${exercise.id}/note`}
              acts={[
                { verb: "Note", say: (text) => journal.add({ kind: "note", text }) },
                { verb: "Decision", say: (text) => journal.add({ kind: "decision", text }) },
                { verb: "Message to all", say: (text) => journal.add({ kind: "message", text }) },
              ]}
            />
          </Panel>
        )}
        <Panel title="Timeline" aside={`${journal.entries.length}`}>
          <Timeline
            plan={plan}
            journal={journal}
            clockOf={({ at }) => clockWords(clock.secondsAt(at))}
          />
        </Panel>
      </div>
    </div>
  );
}
