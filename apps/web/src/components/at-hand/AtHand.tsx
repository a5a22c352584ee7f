import { CheckmarkCircleRegular, DismissCircleRegular } from "@fluentui/react-icons";
import type { SimulateDocument } from "@mainstay/api";
import type { ElementId, Plan, Scenario } from "@mainstay/plan";
import { useQueries } from "@tanstack/react-query";
import { lossesOf } from "../../queries/losses.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StackedTable } from "../../ui/StackedTable.tsx";
import { whenLost } from "./when-lost.ts";
import styles from "./AtHand.module.css";

/** What somebody has to be able to use: in which sense, and what it is. */
export type Means = { readonly as: string; readonly ids: readonly ElementId[] };

/** Which of the means of a procedure are there in the scenarios that it is for, and which are lost with them. */
export function AtHand({
  plan,
  scenarios,
  means,
}: {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly means: readonly Means[];
}) {
  const ids = [...new Set(means.flatMap((one) => one.ids))];
  const played = useQueries({ queries: scenarios.map((one) => lossesOf(one.disruptions, ids)) });
  if (scenarios.length === 0 || ids.length === 0) return null;
  const nameOf = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  return (
    <Panel title="What of it is there when it happens" isWide>
      <StackedTable
        caption="What of it is there when it happens"
        rows={means.flatMap(({ as, ids: own }) => own.map((id) => ({ as, id })))}
        keyOf={({ as, id }) => `${as} ${id}`}
        columns={[
          {
            name: "What",
            cell: ({ id }) => (
              <AppLink to="/elements/$id" params={{ id }}>
                {nameOf(id)}
              </AppLink>
            ),
          },
          { name: "As", cell: ({ as }) => as },
          ...scenarios.map((scenario, at) => ({
            key: `scenarios/${scenario.id}`,
            name: scenario.name,
            cell: ({ id }: { readonly id: string }) => {
              const happening = played[at]?.data;
              return happening === undefined ? "…" : <Standing happening={happening} id={id} />;
            },
          })),
        ]}
      />
    </Panel>
  );
}

function Standing({
  happening,
  id,
}: {
  readonly happening: SimulateDocument;
  readonly id: string;
}) {
  const { isLost, words } = whenLost(happening, id);
  const Icon = isLost ? DismissCircleRegular : CheckmarkCircleRegular;
  return (
    <span className={isLost ? styles.lost : styles.there}>
      <Icon aria-hidden /> {words}
    </span>
  );
}
