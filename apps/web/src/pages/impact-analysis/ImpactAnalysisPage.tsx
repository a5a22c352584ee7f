import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { Asked } from "../../ui/Asked.tsx";
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
      <NoSuchRecord
        noun="impact analysis"
        id={id}
        all={{ to: "/impact-analyses", words: "impact analyses" }}
      />
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
