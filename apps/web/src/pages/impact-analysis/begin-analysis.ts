import type { ImpactAnalysis, Plan } from "@mainstay/plan";
import { freeId } from "../../components/free-id.ts";

type AnalysedKind = NonNullable<ImpactAnalysis["subject"]>;
const subjects: Readonly<Record<string, AnalysedKind>> = {
  function: "function",
  process: "process",
  service: "service",
};

const ofItsApproval = ["completed", "expires", "approver", "approved", "approvalRecord"];

/**
 * A new analysis of an element as a draft. It says what the one before says, apart from what tells of its own approval, so
 * that whoever answers confirms and corrects; the one before counts until this one is approved.
 */
export function beginAnalysis(
  plan: Pick<Plan, "impactAnalyses">,
  {
    element,
    previous,
    today,
  }: {
    readonly element: Plan["elements"][number];
    readonly previous: ImpactAnalysis | undefined;
    readonly today: string;
  },
): ImpactAnalysis {
  const year = today.slice(0, 4);
  const taken = plan.impactAnalyses.map(({ id }) => id);
  const id = freeId(`${element.id}-bia-${year}`, taken);
  const subject = subjects[element.kind];
  if (previous === undefined) {
    const { name, unit } = element;
    return {
      id,
      name,
      element: element.id,
      type: "initial",
      ...(subject === undefined ? {} : { subject }),
      fiscalYear: year,
      ...(unit === undefined ? {} : { unit }),
      status: "draft",
    };
  }
  const answers = Object.fromEntries(
    Object.entries(previous).filter(([field]) => !ofItsApproval.includes(field)),
  );
  const { name, element: about } = previous;
  return {
    ...answers,
    name,
    element: about,
    id,
    type: "review",
    fiscalYear: year,
    status: "draft",
  };
}
