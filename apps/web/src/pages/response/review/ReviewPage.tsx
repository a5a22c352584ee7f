import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NoSuchRecord } from "../../../components/record/NoSuchRecord.tsx";
import { journalQuery } from "../../../journal/journal-query.ts";
import { completePlan } from "../../../queries/complete-plan.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Asked } from "../../../ui/Asked.tsx";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { occasionOf, response } from "../response-query.ts";
import { beginReview } from "./begin-review.ts";
import { ReviewForm } from "./ReviewForm.tsx";

const route = getRouteApi("/response/$id/review");

/** What an incident came from, what worked and what surprised, gone through after its end (ISO 22301, 10.1). */
export function ReviewPage() {
  const { id } = route.useParams();
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => <Found key={id} id={id} plan={plan} revision={revision} />}
    </Asked>
  );
}

function Found({
  id,
  plan,
  revision,
}: {
  readonly id: string;
  readonly plan: Plan;
  readonly revision: number;
}) {
  const incident = plan.incidents.find((one) => one.id === id);
  const standing = useQuery(response(id));
  const journal = useQuery(journalQuery(occasionOf(id)));
  if (incident === undefined) {
    return <NoSuchRecord noun="incident" id={id} all={{ to: "/response", words: "incidents" }} />;
  }
  return (
    <>
      <PageHeading
        title={`Review: ${incident.name}`}
        above={
          <AppLink to="/response/$id" params={{ id }}>
            {incident.name}
          </AppLink>
        }
        about="What the journal tells is put in already. What comes of it is seen before it is saved."
      />
      <Asked query={standing}>
        {(known) => (
          <Asked query={journal}>
            {(entries) => (
              <ReviewForm
                plan={plan}
                revision={revision}
                before={incident}
                begun={beginReview({ incident, response: known, journal: entries })}
              />
            )}
          </Asked>
        )}
      </Asked>
    </>
  );
}
