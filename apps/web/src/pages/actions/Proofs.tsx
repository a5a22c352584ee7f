import { Button } from "@fluentui/react-components";
import { listActionProofs } from "@mainstay/api";
import type { Action } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { currentDay } from "../../components/day-words.ts";
import { dayWords } from "../../components/instant-words.ts";
import { PlanEditDialog, type PlannedEdit } from "../../components/PlanEditDialog.tsx";
import { planQuery } from "../../queries/plan-query.ts";
import { ask } from "../../server/server.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { proveEdit } from "./act-edits.ts";
import styles from "./ActionsPage.module.css";

function proofsOf(action: string) {
  return planQuery(["action-proofs", action], () => ask(listActionProofs, { path: { action } }));
}

/** What later exercises and incidents show about an action; with one of them it ends. */
export function Proofs({
  action,
  mayEdit,
}: {
  readonly action: Action;
  readonly mayEdit: boolean;
}) {
  const query = useQuery(proofsOf(action.id));
  const [planned, setPlanned] = useState<PlannedEdit>();
  return (
    <Panel title="What proves it">
      <Asked query={query}>
        {({ proofs }) =>
          proofs.length === 0 ? (
            <EmptyState>
              No later exercise that passed, and no incident, shows yet that it helped. It is proven
              by one that reaches what it is about.
            </EmptyState>
          ) : (
            <ul className={styles.form}>
              {proofs.map(({ collection, id, name, on, why }) => (
                <li key={`${collection} ${id}`}>
                  {name}, {dayWords(on)}: {why}.{" "}
                  {mayEdit && action.status === "done" && (
                    <Button
                      size="small"
                      aria-label={`Proven by ${name}`}
                      onClick={() =>
                        setPlanned({
                          title: `${action.name} is proven`,
                          about: `${name} has shown that it helped: ${why}.`,
                          edit: proveEdit(action, { by: { collection, id }, today: currentDay() }),
                          verb: "It is proven",
                          savedWords: "The action is proven.",
                        })
                      }
                    >
                      That proves it
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {planned !== undefined && (
        <PlanEditDialog planned={planned} close={() => setPlanned(undefined)} />
      )}
    </Panel>
  );
}
