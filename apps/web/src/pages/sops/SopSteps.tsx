import type { Plan, Step } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { beginningsOf } from "./sop-length.ts";
import { lengthWords } from "./length-words.ts";
import styles from "./SopSteps.module.css";

/** The steps of a procedure in order, each with a box to tick on paper. */
export function SopSteps({
  plan,
  steps,
}: {
  readonly plan: Plan;
  readonly steps: readonly Step[];
}) {
  if (steps.length === 0) {
    return (
      <EmptyState>
        It has no steps yet. Edit it: say what is done first, by whom, and how long that takes.
      </EmptyState>
    );
  }
  const beginnings = beginningsOf(steps);
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={`${at}`} className={styles.step}>
            <span className={styles.box} aria-hidden />
            <div>
              <div className={styles.what}>
                {at + 1}. {step.what}
              </div>
              <StepFacts plan={plan} step={step} begins={beginnings[at] ?? 0} />
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.total}>All of it: {lengthWords(steps)}</p>
    </>
  );
}

function StepFacts({
  plan,
  step: { who, takes, channel, expect, warning, rollback, approval },
  begins,
}: {
  readonly plan: Plan;
  readonly step: Step;
  readonly begins: number;
}) {
  const person = (id: string) => plan.people.find((one) => one.id === id)?.name ?? elementName(id);
  const elementName = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  const facts = [
    who === undefined ? undefined : person(who),
    takes === undefined ? undefined : shortDuration(takes),
    channel === undefined ? undefined : `over ${elementName(channel)}`,
    begins === 0 ? undefined : `begins after ${shortDuration(begins)}`,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      {facts.length > 0 && <div className={styles.facts}>{facts.join(" · ")}</div>}
      {approval !== undefined && (
        <div>
          <strong>First:</strong> {person(approval)} has to agree.
        </div>
      )}
      {warning !== undefined && (
        <div className={styles.warning}>
          <strong>Careful:</strong> {warning}
        </div>
      )}
      {expect !== undefined && (
        <div>
          <strong>Then:</strong> {expect}
        </div>
      )}
      {rollback !== undefined && (
        <div>
          <strong>If not:</strong> {rollback}
        </div>
      )}
    </>
  );
}
