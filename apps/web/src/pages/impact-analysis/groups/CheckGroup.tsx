import { addMonths } from "@mainstay/plan";
import { AppLink } from "../../../ui/AppLink.tsx";
import { ApprovalPanel } from "../../../components/approval/ApprovalPanel.tsx";
import { saidByPlan } from "../../../components/approval/said-by-plan.ts";
import type { ApprovalActName } from "../../../components/approval/ApprovalActs.tsx";
import { currentDay } from "../../../components/day-words.ts";
import { sendEditAnyway } from "../../../drafts/send-edit-anyway.ts";
import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../../../queries/own-account.ts";
import { groups, missingAnswers } from "../answers.ts";
import { type Asking, answered } from "../asking.ts";
import { AdoptObjectives } from "../AdoptObjectives.tsx";
import { ProposedObjectives } from "../ProposedObjectives.tsx";
import { decisionEdit } from "../decision-edit.ts";
import styles from "./Group.module.css";

/** What is still missing, handing in, and the decision. */
export function CheckGroup({ asking }: { readonly asking: Asking }) {
  const { plan, analysis, draft } = asking;
  const { data: account } = useQuery(ownAccount);
  const missing = missingAnswers(analysis);
  const needed = missing.filter(({ isNeeded }) => isNeeded);
  const incomplete = Object.keys(draft.texts).length > 0;
  const beforeSubmit = () => {
    const today = currentDay();
    draft.change(answered(analysis, { completed: today, expires: addMonths(today, 12) }));
    return draft.save("Completed for approval");
  };
  const after = async (act: ApprovalActName) => {
    const edit = decisionEdit(analysis, {
      act,
      today: currentDay(),
      decider: account?.person,
    });
    await sendEditAnyway(edit, "Follows from the approval");
  };
  return (
    <div className={styles.group}>
      {missing.length === 0 ? (
        <p className={styles.quiet}>Everything is answered.</p>
      ) : (
        <section aria-label="Not answered yet" className={styles.part}>
          <strong>Not answered yet</strong>
          <ul>
            {missing.map(({ group, what, isNeeded }) => (
              <li key={what}>
                <AppLink to="/impact-analyses/$id" params={{ id: analysis.id }} search={{ group }}>
                  {what}
                </AppLink>
                {isNeeded ? ", needed to hand it in" : `, in “${groups[group].title}”`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ProposedObjectives plan={plan} analysis={analysis} />
      <ApprovalPanel
        record={{ collection: "impactAnalyses", id: analysis.id }}
        said={saidByPlan(analysis)}
        around={{
          beforeSubmit,
          after,
          notReady: notReady({ needed: needed.length, incomplete }),
        }}
      />
      <AdoptObjectives plan={plan} analysis={analysis} />
    </div>
  );
}

function notReady({
  needed,
  incomplete,
}: {
  readonly needed: number;
  readonly incomplete: boolean;
}): string | undefined {
  if (needed > 0) return "It can be handed in once what is needed above is answered.";
  return incomplete
    ? "Some fields are not complete yet: look for the ones marked in red, or give the objectives a reason."
    : undefined;
}
