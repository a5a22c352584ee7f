import { instantWords } from "../../../components/instant-words.ts";
import type { CalledPlace } from "./Place.tsx";
import styles from "./Report.module.css";

type Step = CalledPlace["steps"][number];

/** What was tried to reach one person, line by line; nothing as long as it is not their turn. */
export function StepLines({
  step: { name, begun, until, attempts, skipped, acknowledged },
  isOwn,
  isGoingOn,
  nameOf,
}: {
  readonly step: Step;
  readonly isOwn: boolean;
  readonly isGoingOn: boolean;
  readonly nameOf: (id: string) => string;
}) {
  if (begun === undefined && acknowledged === undefined) return null;
  return (
    <div className={styles.step}>
      {!isOwn && <div>{name}, who stands in:</div>}
      {attempts.map((attempt) => (
        <div
          key={`${attempt.channel} ${attempt.address}`}
          className={`${styles.line} ${isFailed(attempt) ? styles.problem : ""}`}
        >
          {attempt.channel} to {attempt.address}: {attemptWords(attempt)}
        </div>
      ))}
      {skipped.map(({ channel, address, element }) => (
        <div key={`${channel} ${address}`} className={`${styles.line} ${styles.problem}`}>
          {channel} to {address}: left out, {nameOf(element)} is down
        </div>
      ))}
      {attempts.length === 0 && skipped.length === 0 && acknowledged === undefined && (
        <div className={styles.problem}>no channel has an address of theirs</div>
      )}
      {isGoingOn && until !== undefined && Date.parse(until) > Date.now() && (
        <div className={styles.quiet}>has until {instantWords(until)}</div>
      )}
    </div>
  );
}

type Attempt = Step["attempts"][number];

function isFailed({ sent, problem }: Attempt): boolean {
  return sent === undefined && problem !== undefined;
}

function attemptWords({ sent, refused, problem, tries }: Attempt): string {
  if (sent !== undefined) return `sent ${instantWords(sent)}`;
  if (refused !== undefined) return `refused: ${problem ?? "no reason was given"}`;
  if (problem !== undefined)
    return `not sent yet, tried ${tries === 1 ? "once" : `${tries} times`}: ${problem}`;
  return "about to be sent";
}
