import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { calendarDayWords } from "../../components/day-words.ts";
import { minutesOf } from "../../components/time-words.ts";
import { replay } from "../../queries/comparison.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { KeepAsScenario } from "./KeepAsScenario.tsx";
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
                about={`${incident.id}, began on ${calendarDayWords(incident.start.slice(0, 10))}. ${incident.cause.words}`}
              >
                <KeepAsScenario
                  plan={plan}
                  draft={{
                    name: incident.title,
                    description: incident.cause.words,
                    source: `incident ${incident.id} of ${incident.start.slice(0, 10)}`,
                    disruptions: disruptions.map(writtenLoss),
                  }}
                />
              </PageHeading>
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
                  happening={{ disruptions: disruptions.map(writtenLoss) }}
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

/** A loss as the replay has it, in the form of the files. */
function writtenLoss<Loss extends { readonly lasts: string | null }>({ lasts, ...one }: Loss) {
  return { ...one, ...(lasts === null ? {} : { lasts }) };
}
