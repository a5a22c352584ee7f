import type { Plan, Scenario } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Arriving } from "../../ui/Arriving.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { KeepAsScenario } from "./KeepAsScenario.tsx";
import { Outcome } from "./Outcome.tsx";
import { ScenarioStanding } from "./ScenarioStanding.tsx";
import { WhatIsLost } from "./WhatIsLost.tsx";
import { writtenLosses } from "./written-losses.ts";

const route = getRouteApi("/scenarios/$id");
const ScenarioEditor = lazyRouteComponent(
  () => import("./editor/ScenarioEditor.tsx"),
  "ScenarioEditor",
);

/** What a scenario of the plan does to it; or the scenario to edit. */
export function ScenarioPage() {
  const { id } = route.useParams();
  const known = useQuery(completePlan);
  return (
    <Asked query={known}>
      {({ plan, revision }) => {
        const scenario = plan.scenarios.find((one) => one.id === id);
        if (scenario !== undefined) {
          return <Found key={id} plan={plan} revision={revision} scenario={scenario} />;
        }
        return (
          <>
            <PageHeading title={id} above={<AppLink to="/scenarios">Scenarios</AppLink>} />
            <EmptyState>
              The plan has no scenario {id}. It may have been removed or renamed: go back to the
              list.
            </EmptyState>
          </>
        );
      }}
    </Asked>
  );
}

function Found({
  plan,
  revision,
  scenario,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly scenario: Scenario;
}) {
  const { edit = false, ...view } = route.useSearch();
  const navigate = route.useNavigate();
  const isEditor = useMayEdit(plan);
  const { id, name, description, disruptions } = scenario;
  if (edit && isEditor) {
    return (
      <Arriving>
        <ScenarioEditor
          plan={plan}
          revision={revision}
          found={scenario}
          view={view}
          change={(next) => void navigate({ search: { ...next, edit }, replace: true })}
          close={() => void navigate({ search: view })}
        />
      </Arriving>
    );
  }
  const source = scenario.source === undefined ? "" : `After ${scenario.source}.`;
  return (
    <>
      <PageHeading
        title={name}
        above={<AppLink to="/scenarios">Scenarios</AppLink>}
        about={`${description ?? ""} ${source}`.trim()}
      >
        <KeepAsScenario
          plan={plan}
          words="Copy"
          draft={{
            name: `${name}, otherwise`,
            description,
            source: scenario.source,
            disruptions: writtenLosses(disruptions),
          }}
        />
        {isEditor && (
          <RecordButtons
            collection="scenarios"
            record={scenario}
            list="/scenarios"
            edit={() => void navigate({ search: { ...view, edit: true } })}
          />
        )}
      </PageHeading>
      <WhatIsLost plan={plan} disruptions={disruptions} />
      <Outcome
        plan={plan}
        happening={{ scenario: id }}
        view={view}
        change={(next) => void navigate({ search: next, replace: true })}
      />
      <ScenarioStanding plan={plan} scenario={scenario} />
    </>
  );
}
