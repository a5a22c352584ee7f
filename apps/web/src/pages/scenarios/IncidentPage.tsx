import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { minutesOf } from "../../components/time-words.ts";
import { replay } from "../../queries/comparison.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Outcome } from "./Outcome.tsx";
import { WhatIsLost } from "./WhatIsLost.tsx";

const route = getRouteApi("/incidents/$id");

/** What an incident that happened to others would do to the plan. */
export function IncidentPage() {
  const { id } = route.useParams();
  const view = route.useSearch();
  const navigate = route.useNavigate();
  const known = useQuery(completePlan);
  const played = useQuery(replay(id));
  return (
    <Asked query={known}>
      {({ plan }) => (
        <Asked query={played}>
          {({ incident, disruptions, missing }) => (
            <>
              <PageHeading
                title={incident.title}
                above={<AppLink to="/scenarios">Scenarios</AppLink>}
                about={`${incident.id}, began ${incident.start.slice(0, 10)}. ${incident.cause.words}`}
              />
              <WhatIsLost
                plan={plan}
                disruptions={disruptions.map(({ element, at, level, lasts }) => ({
                  element,
                  at: minutesOf(at),
                  level,
                  ...(lasts === null ? {} : { lasts: minutesOf(lasts) }),
                }))}
                missing={missing.map(({ element }) => element)}
              />
              {disruptions.length === 0 ? (
                <EmptyState>
                  The plan has nothing of what this incident hit, so that there is nothing to play.
                </EmptyState>
              ) : (
                <Outcome
                  plan={plan}
                  happening={{
                    disruptions: disruptions.map(({ lasts, ...one }) => ({
                      ...one,
                      ...(lasts === null ? {} : { lasts }),
                    })),
                  }}
                  view={view}
                  change={(next) => void navigate({ search: next, replace: true })}
                />
              )}
            </>
          )}
        </Asked>
      )}
    </Asked>
  );
}
