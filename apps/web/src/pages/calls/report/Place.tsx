import { Button } from "@fluentui/react-components";
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  MailArrowUpRegular,
} from "@fluentui/react-icons";
import { useState } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import paper from "../../../components/paper/Paper.module.css";
import type { CallReport } from "../../../queries/calls.ts";
import { stateWords, tookWords } from "../../../components/call-words.ts";
import { NoteReachedDialog } from "./NoteReachedDialog.tsx";
import { StepLines } from "./StepLines.tsx";
import styles from "./Report.module.css";

export type CalledPlace = CallReport["places"][number];

const icons = {
  waiting: ClockRegular,
  calling: MailArrowUpRegular,
  reached: CheckmarkCircleRegular,
  silent: DismissCircleRegular,
} as const;

/** One place in the call tree: whose it is, whether it was reached, and what was tried. */
export function Place({
  report,
  place,
  mayNote,
  nameOf,
}: {
  readonly report: CallReport;
  readonly place: CalledPlace;
  readonly mayNote: boolean;
  /** What an element is called. */
  readonly nameOf: (id: string) => string;
}) {
  const { name, after, state, steps, reached } = place;
  const [isNoting, setIsNoting] = useState(false);
  const Icon = icons[state];
  return (
    <li className={`${styles.place} ${styles[state]}`}>
      <div>
        <span className={styles.name}>{name}</span>
        <div className={styles.quiet}>
          {after === undefined
            ? "called first"
            : `after ${report.places.find(({ person }) => person === after)?.name ?? after}`}
        </div>
      </div>
      <div className={styles.state}>
        <Icon aria-hidden className={styles.icon} />
        <div>
          {stateWords[state]}
          {reached !== undefined && (
            <div className={styles.quiet}>
              {reachedWords(place, reached)}, {instantWords(reached.at)}, after{" "}
              {tookWords(report.started, reached.at)}
              {reached.note !== undefined && `: ${reached.note}`}
            </div>
          )}
          {state !== "reached" && mayNote && (
            <div className={paper.noPrint}>
              <Button
                size="small"
                aria-label={`Reached by hand: ${name}`}
                onClick={() => setIsNoting(true)}
              >
                Reached by hand
              </Button>
            </div>
          )}
        </div>
      </div>
      <div>
        {steps.map((step) => (
          <StepLines
            key={step.person}
            step={step}
            isOwn={step.person === place.person}
            isGoingOn={state === "calling"}
            nameOf={nameOf}
          />
        ))}
      </div>
      {isNoting && (
        <NoteReachedDialog report={report} place={place} close={() => setIsNoting(false)} />
      )}
    </li>
  );
}

function reachedWords(
  { person: own }: CalledPlace,
  { person, name, channel, notedBy }: NonNullable<CalledPlace["reached"]>,
): string {
  const by =
    channel === undefined ? `by hand, noted by ${notedBy?.name ?? "somebody"}` : `by ${channel}`;
  return person === own ? by : `${name} stood in, ${by}`;
}
