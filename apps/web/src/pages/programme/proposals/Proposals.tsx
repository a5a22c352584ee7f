import { Button } from "@fluentui/react-components";
import type { ProposalsDocument } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CriticalityBadge } from "../../../components/CriticalityBadge.tsx";
import { findingWords } from "../../../components/finding-words.ts";
import { ownAccount } from "../../../queries/own-account.ts";
import { proposals } from "../../../queries/programme.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { StackedTable } from "../../../ui/StackedTable.tsx";
import { useJustDone } from "../../../ui/use-just-done.ts";
import styles from "../ProgrammePage.module.css";
import { PlanExerciseDialog } from "./PlanExerciseDialog.tsx";

const step = 20;
const most = 1000;

type Item = ProposalsDocument["items"][number];

/** The scenarios worth rehearsing next, each with what speaks for it. */
export function Proposals() {
  const [limit, setLimit] = useState(step);
  const [planning, setPlanning] = useState<Item>();
  const { data: account } = useQuery(ownAccount);
  const mayPlan = account?.permissions.includes("plan:edit") ?? false;
  const query = useQuery(proposals(limit));
  const justPlanned = useJustDone(query);
  return (
    <>
      <Asked query={query} waiting="Looking for what would hurt and was never rehearsed">
        {({ items, total, next, cuts }) => (
          <Panel
            title="What to rehearse next"
            aside={`${items.length} of ${total}`}
            isBehind={query.isFetching}
          >
            {items.length === 0 ? (
              <EmptyState>
                Nothing is proposed yet: proposals come of functions and what they rest on, of the
                scenarios of the plan, and of what happened to others.
              </EmptyState>
            ) : (
              <StackedTable
                caption="Scenarios that are proposed"
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: "What happens, and why to rehearse it",
                    cell: (item) => <Proposed item={item} />,
                  },
                  { name: "From", isMinor: true, cell: ({ source }) => sourceWords[source] },
                  {
                    name: "Stops",
                    isNumber: true,
                    cell: ({ functions }) =>
                      `${functions} ${functions === 1 ? "function" : "functions"}`,
                  },
                  ...(mayPlan
                    ? [
                        {
                          name: "Actions",
                          isUnseen: true,
                          cell: (item: Item) => (
                            <Button
                              size="small"
                              aria-label={`Plan this exercise: ${titleOf(item)}`}
                              disabledFocusable={justPlanned.has(item.id)}
                              onClick={() => setPlanning(item)}
                            >
                              Plan this exercise
                            </Button>
                          ),
                        } as const,
                      ]
                    : []),
                ]}
              />
            )}
            {next !== undefined && limit < most && (
              <Button className={styles.more ?? ""} onClick={() => setLimit(limit + 2 * step)}>
                Show more of {total}
              </Button>
            )}
            {cuts.lookedAt < cuts.functions && (
              <p>
                Combinations of failures were looked for of the {cuts.lookedAt} most critical of{" "}
                {cuts.functions} functions.
              </p>
            )}
          </Panel>
        )}
      </Asked>
      {planning !== undefined && (
        <PlanExerciseDialog
          proposal={planning}
          saved={() => justPlanned.add(planning.id)}
          close={() => setPlanning(undefined)}
        />
      )}
    </>
  );
}

function Proposed({ item }: { readonly item: Item }) {
  const { scenario, why, criticality } = item;
  return (
    <>
      <span className={styles.name}>
        {scenario === null ? (
          titleOf(item)
        ) : (
          <AppLink to="/scenarios/$id" params={{ id: scenario }}>
            {titleOf(item)}
          </AppLink>
        )}
      </span>{" "}
      {criticality !== null && <CriticalityBadge criticality={criticality} />}
      <ul className={styles.why}>
        {why.map((words) => (
          <li key={words}>{findingWords(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`)}</li>
        ))}
      </ul>
    </>
  );
}

function titleOf({ source, name }: Item): string {
  return source === "cut" ? `Without ${name}` : name;
}

const sourceWords: Readonly<Record<Item["source"], string>> = {
  scenario: "The plan's own scenarios",
  cut: "Weak points",
  incident: "What others had",
};
