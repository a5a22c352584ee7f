import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { KeepAsScenario } from "./KeepAsScenario.tsx";
import { Outcome } from "./Outcome.tsx";

const route = getRouteApi("/losses");

/** What losses do that were chosen on the map. */
export function LossesPage() {
  const { lose = [], ...view } = route.useSearch();
  const navigate = route.useNavigate();
  const known = useQuery(completePlan);
  return (
    <Asked query={known}>
      {({ plan }) => {
        const lost = plan.elements.filter(({ id }) => lose.includes(id));
        const names = lost.map(({ name }) => name).join(", ");
        return (
          <>
            <PageHeading
              title={lost.length === 0 ? "Losses" : `Loss of ${names}`}
              above={<AppLink to="/map">Map</AppLink>}
              about="Lost at once, each until it is recovered; what has no recovery time is lost for good."
            >
              <KeepAsScenario
                plan={plan}
                draft={{
                  name: `Loss of ${names}`,
                  disruptions: lost.map(({ id }) => ({ element: id })),
                }}
              />
            </PageHeading>
            {lost.length === 0 ? (
              <EmptyState>Nothing is chosen to be lost. Choose elements on the map.</EmptyState>
            ) : (
              <Outcome
                plan={plan}
                happening={{ disruptions: lost.map(({ id }) => ({ element: id })) }}
                view={view}
                change={(next) => void navigate({ search: { ...next, lose }, replace: true })}
              />
            )}
          </>
        );
      }}
    </Asked>
  );
}
