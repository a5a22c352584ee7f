import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular, CircleRegular, RecordRegular } from "@fluentui/react-icons";
import type { Strategy } from "@mainstay/plan";
import { useState } from "react";
import { type PlannedEdit, PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { statuses, statusWords } from "./status-words.ts";
import { nextSteps } from "./next-steps.ts";
import styles from "./StrategyPage.module.css";

/** How far a strategy has come, and the step that comes next. */
export function StatusFlow({
  strategy,
  mayEdit,
}: {
  readonly strategy: Strategy;
  readonly mayEdit: boolean;
}) {
  const [planned, setPlanned] = useState<PlannedEdit>();
  const at = statuses.findIndex((status) => status === strategy.status);
  return (
    <Panel title="How far it has come">
      {strategy.status === "retired" ? (
        <p className={styles.quiet}>{statusWords.retired.meaning}</p>
      ) : (
        <ol className={styles.flow}>
          {statuses.map((status, place) => (
            <li
              key={status}
              aria-current={place === at ? "step" : undefined}
              className={`${styles.step} ${place === at ? styles.current : ""}`}
            >
              <StepIcon place={place} at={at} />
              <span>
                {statusWords[status].name}
                <br />
                <span className={styles.meaning}>{statusWords[status].meaning}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayEdit && (
        <div className={styles.acts}>
          {nextSteps(strategy).map((step) => (
            <Button key={step.verb} onClick={() => setPlanned(step)}>
              {step.verb}
            </Button>
          ))}
        </div>
      )}
      {planned !== undefined && (
        <PlanEditDialog planned={planned} close={() => setPlanned(undefined)} />
      )}
    </Panel>
  );
}

function StepIcon({ place, at }: { readonly place: number; readonly at: number }) {
  if (place < at) return <CheckmarkCircleRegular aria-label="done" />;
  return place === at ? <RecordRegular aria-label="now" /> : <CircleRegular aria-hidden />;
}
