import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Questionnaire } from "./Questionnaire.tsx";

const route = getRouteApi("/impact-analyses/$id");

/** One impact analysis: its questions, what it rests on, and its approval. */
export function ImpactAnalysisPage() {
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => <Found plan={plan} revision={revision} />}
    </Asked>
  );
}

function Found({ plan, revision }: { readonly plan: Plan; readonly revision: number }) {
  const { id } = route.useParams();
  const { group } = route.useSearch();
  const analysis = plan.impactAnalyses.find((one) => one.id === id);
  if (analysis === undefined) {
    return (
      <>
        <PageHeading title="There is no such analysis" />
        <EmptyState>
          <p>The plan has no impact analysis with the id “{id}”. It may have been removed.</p>
          <AppLink to="/impact-analyses">See all analyses</AppLink>
        </EmptyState>
      </>
    );
  }
  return (
    <Questionnaire
      key={analysis.id}
      plan={plan}
      revision={revision}
      found={analysis}
      asked={group}
    />
  );
}
