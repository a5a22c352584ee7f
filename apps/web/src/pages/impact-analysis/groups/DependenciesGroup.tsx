import { Button } from "@fluentui/react-components";
import { encodeRecord } from "@mainstay/plan";
import { useMutation } from "@tanstack/react-query";
import { latestPlan, sendEditAnyway } from "../../../drafts/send-edit-anyway.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import type { Asking } from "../asking.ts";
import { DependencyForm } from "../dependencies/DependencyForm.tsx";
import { beginDependencies } from "../dependency-headings.ts";

/** What it rests on: the dependency analysis of the same element. */
export function DependenciesGroup({
  asking: { plan, analysis, isClosed },
  revision,
}: {
  readonly asking: Asking;
  readonly revision: number;
}) {
  const element = plan.elements.find(({ id }) => id === analysis.element);
  const found = plan.dependencyAnalyses.find((one) => one.element === analysis.element);
  const begin = useMutation({
    mutationFn: async () => {
      if (element === undefined) return;
      const begun = beginDependencies(plan, element);
      const value = encodeRecord("dependencyAnalyses", begun);
      const edit = [{ put: `dependencyAnalyses/${begun.id}`, value }];
      await sendEditAnyway(edit, `Began the dependency analysis of ${element.name}`);
      await latestPlan();
    },
  });
  if (element === undefined) return null;
  if (found !== undefined) {
    return (
      <DependencyForm
        key={found.id}
        plan={plan}
        revision={revision}
        element={element}
        unit={analysis.unit ?? element.unit}
        found={found}
        isClosed={isClosed}
      />
    );
  }
  return (
    <EmptyState>
      <p>
        Nobody has gone through what {element.name} rests on. The list begins with what the plan
        says already; you say what is missing, how many are needed, and how soon.
      </p>
      <Button
        appearance="primary"
        disabled={begin.isPending || isClosed}
        onClick={() => begin.mutate()}
      >
        Begin the list
      </Button>
      {begin.error !== null && <ProblemMessage error={begin.error} />}
    </EmptyState>
  );
}
