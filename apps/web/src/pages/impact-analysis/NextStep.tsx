import { Button } from "@fluentui/react-components";
import { encodeRecord, type Plan } from "@mainstay/plan";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { latestPlan } from "../../drafts/send-edit-anyway.ts";
import { sendEdit } from "../../server/send-edit.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { beginAnalysis } from "./begin-analysis.ts";
import { type AnalysedElement, isOpen } from "./impact-analysis-state.ts";

/** What one does next about an analysis: begin it, go on, or look at it. */
export function NextStep({
  row: { element, open, counting, state },
  today,
}: {
  readonly row: AnalysedElement;
  readonly today: string;
}) {
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: async () => {
      const { plan, revision } = await latestPlan();
      const analysis = begun(plan, { element, counting, today });
      if (analysis.isNew) {
        const value = encodeRecord("impactAnalyses", analysis.record);
        const edit = [{ put: `impactAnalyses/${analysis.record.id}`, value }];
        const reason = `Began the impact analysis of ${element.name}`;
        await sendEdit({ edit, revision, reason });
        await latestPlan();
      }
      await navigate({ to: "/impact-analyses/$id", params: { id: analysis.record.id } });
    },
  });
  if (open !== undefined) {
    return (
      <AppLink to="/impact-analyses/$id" params={{ id: open.id }}>
        {state === "in-review" ? "Look at it" : "Go on"}
      </AppLink>
    );
  }
  const words = counting === undefined ? "Begin" : "Review";
  return (
    <>
      <Button
        size="small"
        disabled={begin.isPending}
        aria-label={`${words} the analysis of ${element.name}`}
        onClick={() => begin.mutate()}
      >
        {words}
      </Button>
      {begin.error !== null && <ProblemMessage error={begin.error} />}
    </>
  );
}

/** The analysis under way, where somebody else began one meanwhile; else a new one. */
function begun(
  plan: Plan,
  {
    element,
    counting,
    today,
  }: Pick<AnalysedElement, "element" | "counting"> & { readonly today: string },
) {
  const open = plan.impactAnalyses.find((one) => one.element === element.id && isOpen(one));
  if (open !== undefined) return { isNew: false, record: open };
  return { isNew: true, record: beginAnalysis(plan, { element, previous: counting, today }) };
}
