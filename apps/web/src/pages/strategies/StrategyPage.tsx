import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { sendEditAnyway } from "../../drafts/send-edit-anyway.ts";
import { PreviewPanel } from "../../editing/PreviewPanel.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { StatusFlow } from "./StatusFlow.tsx";
import { StrategyFacts } from "./StrategyFacts.tsx";
import styles from "./StrategyPage.module.css";

const route = getRouteApi("/strategies/$id");

/** One strategy: what it is, what it would do, how far it has come, and its approval. */
export function StrategyPage() {
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan }) => <Found plan={plan} />}
    </Asked>
  );
}

function Found({ plan }: { readonly plan: Plan }) {
  const { id } = route.useParams();
  const strategy = plan.strategies.find((one) => one.id === id);
  if (strategy === undefined) {
    return (
      <>
        <PageHeading title="There is no such strategy" />
        <EmptyState>
          <p>The plan has no strategy with the id “{id}”. It may have been removed.</p>
          <AppLink to="/strategies">See all strategies</AppLink>
        </EmptyState>
      </>
    );
  }
  const changes = strategy.changes ?? [];
  const isOpen = strategy.status === "proposed" || strategy.status === "approved";
  const approved = async () => {
    if (strategy.status !== "proposed") return;
    const edit = [{ put: `strategies/${id}/status`, value: "approved" }];
    await sendEditAnyway(edit, "Follows from the approval");
  };
  return (
    <>
      <PageHeading
        title={strategy.name}
        above={<AppLink to="/strategies">Strategies</AppLink>}
        about={<StatusBadge status={strategy.status} />}
      />
      <div className={styles.page}>
        <div className={styles.column}>
          <Panel title="What it is">
            <StrategyFacts plan={plan} strategy={strategy} />
          </Panel>
          <Panel title={isOpen ? "What it would do to the plan" : "What it changed"}>
            {changes.length === 0 ? (
              <EmptyState>
                It changes nothing in the plan, so nothing can be worked out of what it is worth.
              </EmptyState>
            ) : isOpen ? (
              <PreviewPanel edit={changes} />
            ) : (
              <p className={styles.quiet}>
                Its {changes.length === 1 ? "change is" : `${changes.length} changes are`} part of
                the plan, or have been given up with it.
              </p>
            )}
          </Panel>
        </div>
        <div className={styles.column}>
          <StatusFlow strategy={strategy} />
          <ApprovalPanel
            record={{ collection: "strategies", id }}
            around={{ after: (act) => (act === "approve" ? approved() : Promise.resolve()) }}
          />
        </div>
      </div>
    </>
  );
}
