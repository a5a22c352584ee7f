import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Outcome } from "./Outcome.tsx";
import { WhatIsLost } from "./WhatIsLost.tsx";

const route = getRouteApi("/scenarios/$id");

/** What a scenario of the plan does to it. */
export function ScenarioPage() {
  const { id } = route.useParams();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const known = useQuery(completePlan);
  return (
    <Asked query={known}>
      {({ plan }) => {
        const scenario = plan.scenarios.find((one) => one.id === id);
        const above = <AppLink to="/scenarios">Scenarios</AppLink>;
        if (scenario === undefined) {
          return (
            <>
              <PageHeading title={id} above={above} />
              <EmptyState>
                The plan has no scenario {id}. It may have been removed or renamed: go back to the
                list.
              </EmptyState>
            </>
          );
        }
        const source = scenario.source === undefined ? "" : `After ${scenario.source}.`;
        return (
          <>
            <PageHeading
              title={scenario.name}
              above={above}
              about={`${scenario.description ?? ""} ${source}`.trim()}
            />
            <WhatIsLost plan={plan} disruptions={scenario.disruptions} />
            <Outcome
              plan={plan}
              happening={{ scenario: id }}
              view={view}
              change={(next) => void navigate({ search: next, replace: true })}
            />
          </>
        );
      }}
    </Asked>
  );
}
