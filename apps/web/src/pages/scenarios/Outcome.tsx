import { Switch } from "@fluentui/react-components";
import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { endOf, timeScale } from "../../components/outages/time-scale.ts";
import { OutageLegend } from "../../components/outages/OutageLegend.tsx";
import { OutageTable } from "../../components/outages/OutageTable.tsx";
import { comparison, type Happening } from "../../queries/comparison.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Figures } from "./Figures.tsx";
import { instantsIn, rowsOf } from "./outage-rows.ts";
import styles from "./Outcome.module.css";
import { Procedures } from "./Procedures.tsx";
import { RecoverySteps } from "./RecoverySteps.tsx";
import { ReturnPaths } from "./ReturnPaths.tsx";
import { Rings } from "./Rings.tsx";
import type { ScenarioView } from "./scenario-view.ts";
import { StrategyPicker } from "./StrategyPicker.tsx";
import { Untried } from "./Untried.tsx";

/** What happens: outages against objectives, with and without chosen strategies, and how one comes back. */
export function Outcome({
  plan,
  happening,
  view,
  change,
}: {
  readonly plan: Plan;
  readonly happening: Happening;
  readonly view: ScenarioView;
  readonly change: (next: ScenarioView) => void;
}) {
  const { with: chosen = [], all } = view;
  const scenario = "scenario" in happening ? happening.scenario : undefined;
  const query = useQuery({
    ...comparison(happening, chosen),
    placeholderData: (last) => last,
  });
  const names = new Map<string, string>(plan.elements.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <>
      <StrategyPicker
        plan={plan}
        scenario={scenario}
        chosen={chosen}
        choose={(ids) => change({ ...view, with: ids.length === 0 ? undefined : [...ids] })}
      />
      <Asked query={query} waiting="Working out what happens" room="page">
        {({ without, with: other, untried }) => {
          const rows = rowsOf({ plan, without, other, all: all === true });
          const scale = timeScale(endOf(instantsIn(rows)));
          return (
            <div aria-busy={query.isPlaceholderData}>
              <Untried plan={plan} untried={untried} />
              <Figures plan={plan} without={without} other={other} />
              <Rings without={without} other={other} nameOf={nameOf} />
              <section aria-labelledby="outages">
                <div className={styles.bar}>
                  <h2 id="outages" className={styles.heading}>
                    Outages
                  </h2>
                  <OutageLegend />
                  <Switch
                    label="All that is affected"
                    checked={all === true}
                    onChange={(_, { checked }) => change({ ...view, all: checked || undefined })}
                  />
                </div>
                {rows.length === 0 ? (
                  <EmptyState>
                    No function or process drops
                    {all === true ? "" : ". Show all that is affected to see what else does"}.
                  </EmptyState>
                ) : (
                  <OutageTable
                    caption={
                      other === null
                        ? "Outages over time"
                        : "Outages over time: the upper bar without strategies, the lower with them"
                    }
                    rows={rows}
                    scale={scale}
                    isCompared={other !== null}
                    nameOf={nameOf}
                  />
                )}
              </section>
              <RecoverySteps without={without} other={other} nameOf={nameOf} />
              <ReturnPaths without={without} other={other} nameOf={nameOf} />
              <Procedures
                plan={plan}
                scenario={scenario}
                without={without}
                other={other}
                nameOf={nameOf}
              />
            </div>
          );
        }}
      </Asked>
    </>
  );
}
