import { Badge, Button } from "@fluentui/react-components";
import { pointWords } from "@mainstay/analysis";
import type { PreparationDocument } from "@mainstay/api";
import type { Exercise, Plan, PreparationPoint } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { plainWords } from "../../../components/plain-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { CheckDialog } from "./CheckDialog.tsx";
import { preparationQuery } from "./preparation-query.ts";
import styles from "./PreparationPanel.module.css";

const stateWords = { done: "Done", open: "Open", later: "Afterwards" } as const;

type Standing = PreparationDocument["points"][number];

const colors = { done: "success", open: "warning", later: "informative" } as const;

/** The nine points of an exercise, each with what shows it and what is missing. */
export function PreparationPanel({
  plan,
  exercise,
  mayEdit,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly mayEdit: boolean;
}) {
  const query = useQuery(preparationQuery(exercise.id));
  const [checking, setChecking] = useState<PreparationPoint>();
  const done = query.data?.points.filter(({ state }) => state === "done").length;
  return (
    <Panel title="Checklist" aside={done === undefined ? undefined : `${done} of 9 done`}>
      {/* It is long as a rule: what stands below comes into sight only where it is short. */}
      <Asked query={query} waiting="Looking at the plan" room="page">
        {({ points }) => (
          <ol className={styles.points}>
            {points.map((standing) => (
              <Point
                key={standing.point}
                standing={standing}
                check={mayEdit ? () => setChecking(standing.point) : undefined}
              />
            ))}
          </ol>
        )}
      </Asked>
      {checking !== undefined && (
        <CheckDialog
          plan={plan}
          exercise={exercise}
          point={checking}
          close={() => setChecking(undefined)}
        />
      )}
    </Panel>
  );
}

function Point({
  standing: { point, state, evidence, lacks },
  check,
}: {
  readonly standing: Standing;
  readonly check: (() => void) | undefined;
}) {
  return (
    <li>
      <details className={styles.point} open={state === "open"}>
        <summary>
          <Badge appearance="tint" color={colors[state]}>
            {stateWords[state]}
          </Badge>{" "}
          {pointWords[point]}
        </summary>
        <ul>
          {lacks.map((words) => (
            <li key={words}>{plainWords(words)}</li>
          ))}
          {evidence.map(({ words, record }) => (
            <li key={words} className={styles.shows}>
              {record === undefined ? (
                plainWords(words)
              ) : (
                <RecordLink record={record}>{plainWords(words)}</RecordLink>
              )}
            </li>
          ))}
        </ul>
        {check !== undefined && (
          <Button
            size="small"
            aria-label={`Note that it was seen to: ${pointWords[point]}`}
            onClick={check}
          >
            Note that it was seen to
          </Button>
        )}
      </details>
    </li>
  );
}
