import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { ApprovalPanel } from "../../components/approval/ApprovalPanel.tsx";
import { sendEditAnyway } from "../../drafts/send-edit-anyway.ts";
import { PreviewPanel } from "../../editing/PreviewPanel.tsx";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { RecordHistory } from "../../components/record/RecordHistory.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Arriving } from "../../ui/Arriving.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { SeenIn } from "./SeenIn.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import { StatusFlow } from "./StatusFlow.tsx";
import { StrategyFacts } from "./StrategyFacts.tsx";
import { WorthPanel } from "./WorthPanel.tsx";
import styles from "./StrategyPage.module.css";

const route = getRouteApi("/strategies/$id");
const StrategyEditor = lazyRouteComponent(
  () => import("./editor/StrategyEditor.tsx"),
  "StrategyEditor",
);

/** One strategy: what it is, what it would do, how far it has come, and its approval. */
export function StrategyPage() {
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => <Found plan={plan} revision={revision} />}
    </Asked>
  );
}

function Found({ plan, revision }: { readonly plan: Plan; readonly revision: number }) {
  const { id } = route.useParams();
  const { edit = false } = route.useSearch();
  const navigate = route.useNavigate();
  const strategy = plan.strategies.find((one) => one.id === id);
  const isEditor = useMayEdit(plan, strategy);
  if (strategy === undefined) {
    return (
      <NoSuchRecord noun="strategy" id={id} all={{ to: "/strategies", words: "strategies" }} />
    );
  }
  if (edit && isEditor) {
    const close = () => void navigate({ search: {} });
    return (
      <Arriving>
        <StrategyEditor key={id} plan={plan} revision={revision} found={strategy} close={close} />
      </Arriving>
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
      >
        {isEditor && (
          <RecordButtons
            collection="strategies"
            record={strategy}
            list="/strategies"
            edit={() => void navigate({ search: { edit: true } })}
          />
        )}
      </PageHeading>
      <div className={styles.page}>
        <div className={styles.column}>
          <Panel title="What it is">
            <StrategyFacts plan={plan} strategy={strategy} />
          </Panel>
          {isOpen && <WorthPanel strategy={strategy} />}
          {isOpen && <SeenIn plan={plan} strategy={strategy} />}
          <Panel title={isOpen ? "What it would do to the plan" : "What it changed"}>
            {changes.length === 0 ? (
              <EmptyState>
                It changes nothing in the plan, so nothing can be worked out of what it is worth.
                Edit it to say what would be otherwise.
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
          <StatusFlow strategy={strategy} mayEdit={isEditor} />
          <ApprovalPanel
            record={{ collection: "strategies", id }}
            around={{ after: (act) => (act === "approve" ? approved() : Promise.resolve()) }}
          />
          <RecordHistory record={`strategies/${id}`} />
        </div>
      </div>
    </>
  );
}
