import { type DocumentStatus, type Edit, type ImpactAnalysis, type Plan } from "@mainstay/plan";
import type { ApprovalActName } from "../../components/approval/ApprovalActs.tsx";

const statuses: Readonly<Record<ApprovalActName, DocumentStatus>> = {
  submit: "in-review",
  withdraw: "draft",
  approve: "approved",
  return: "returned",
};

/** What an act about the approval of an analysis writes into it: its status and, once approved, when and by whom. */
export function decisionEdit(
  { people }: Pick<Plan, "people">,
  { id }: ImpactAnalysis,
  {
    act,
    today,
    decider,
  }: { readonly act: ApprovalActName; readonly today: string; readonly decider: string },
): Edit {
  const address = `impactAnalyses/${id}`;
  const status = { put: `${address}/status`, value: statuses[act] };
  if (act !== "approve") return [status];
  // An account knows its name only; of two people of one name it would be a guess.
  const [person, ...others] = people.filter(({ name }) => name === decider);
  const isKnown = person !== undefined && others.length === 0;
  return [
    status,
    { put: `${address}/approved`, value: today },
    ...(isKnown ? [{ put: `${address}/approver`, value: person.id }] : []),
  ];
}
