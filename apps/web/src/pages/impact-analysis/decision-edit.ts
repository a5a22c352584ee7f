import { type DocumentStatus, type Edit, type ImpactAnalysis } from "@mainstay/plan";
import type { ApprovalActName } from "../../components/approval/ApprovalActs.tsx";

/** The status that a document has after an act about its approval. */
export const statusAfter: Readonly<Record<ApprovalActName, DocumentStatus>> = {
  submit: "in-review",
  withdraw: "draft",
  approve: "approved",
  return: "returned",
};

/** What an act about the approval of an analysis writes into it: its status and, once approved, when and by whom. */
export function decisionEdit(
  { id }: ImpactAnalysis,
  {
    act,
    today,
    decider,
  }: {
    readonly act: ApprovalActName;
    readonly today: string;
    /** Who that is among the people of the plan, if they are. */
    readonly decider: string | undefined;
  },
): Edit {
  const address = `impactAnalyses/${id}`;
  const status = { put: `${address}/status`, value: statusAfter[act] };
  if (act !== "approve") return [status];
  return [
    status,
    { put: `${address}/approved`, value: today },
    ...(decider === undefined ? [] : [{ put: `${address}/approver`, value: decider }]),
  ];
}
