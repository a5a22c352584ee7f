import type { Exercise, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { saidByPlan } from "../../components/approval/said-by-plan.ts";
import { ownAccount } from "../../queries/own-account.ts";

/** Who is to allow an exercise, whether they have, and the way to ask them; once it was held, what was done about that. */
export function AllowPanel({
  plan,
  exercise,
  mayEdit,
}: {
  readonly plan: Plan;
  readonly exercise: Exercise;
  readonly mayEdit: boolean;
}) {
  const { data: account } = useQuery(ownAccount);
  const { id, approver, approved, result } = exercise;
  const isOver = result !== undefined;
  const name = plan.people.find((person) => person.id === approver)?.name ?? approver;
  const isYou = approver !== undefined && account?.person === approver;
  return (
    <ApprovalPanel
      record={{ collection: "exercises", id }}
      said={saidByPlan({ approved, ...(approved === undefined ? {} : { status: "approved" }) })}
      about={isOver ? undefined : aboutWords(name, isYou)}
      isOver={isOver}
      around={{
        approver: { id: approver },
        mayEdit,
        notReady:
          approver === undefined ? "Say first who is to allow it: edit the exercise." : undefined,
      }}
    />
  );
}

function aboutWords(name: string | undefined, isYou: boolean): string {
  if (name === undefined) return "Nobody is named who is to allow it.";
  return isYou ? "You are to allow it." : `${name} is to allow it.`;
}
