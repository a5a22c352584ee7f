import type { Plan, Scenario } from "@mainstay/plan";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { calendarDayWords } from "../../components/day-words.ts";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { RecordLinks } from "../../components/RecordLinks.tsx";
import { FactList } from "../../ui/FactList.tsx";
import { Panel } from "../../ui/Panel.tsx";
import styles from "./ScenarioStanding.module.css";

/** What there is for a scenario (strategies, procedures, call trees, exercises), and its approval. */
export function ScenarioStanding({
  plan,
  scenario: { id, owner },
}: {
  readonly plan: Plan;
  readonly scenario: Scenario;
}) {
  const isFor = ({ scenarios = [] }: { readonly scenarios?: readonly string[] | undefined }) =>
    scenarios.includes(id);
  const exercises = plan.exercises
    .filter(({ scenario }) => scenario === id)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1));
  return (
    <div className={styles.standing}>
      <Panel title="What there is for it">
        <FactList>
          <dt>Who answers for it</dt>
          <dd>{plan.people.find((one) => one.id === owner)?.name ?? "Not said"}</dd>
          <dt>Strategies</dt>
          <dd>
            <RecordLinks
              collection="strategies"
              records={plan.strategies.filter(isFor)}
              none="None yet: say in a strategy that it is for this scenario"
            />
          </dd>
          <dt>Procedures</dt>
          <dd>
            <RecordLinks
              collection="sops"
              records={plan.sops.filter(isFor)}
              none="None yet: who has to act will have to improvise"
            />
          </dd>
          <dt>Call trees</dt>
          <dd>
            <RecordLinks
              collection="callTrees"
              records={plan.callTrees.filter(isFor)}
              none="None yet"
            />
          </dd>
          <dt>Exercises</dt>
          <dd>
            {exercises.length === 0
              ? "Never rehearsed"
              : exercises
                  .map(
                    ({ name, date, result }) =>
                      `${name}, ${calendarDayWords(date)}${result === undefined ? "" : `: ${result}`}`,
                  )
                  .join("; ")}
          </dd>
        </FactList>
      </Panel>
      <ApprovalPanel record={{ collection: "scenarios", id }} />
      <RecordHistory record={`scenarios/${id}`} />
    </div>
  );
}
