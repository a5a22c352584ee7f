import type { CallTree, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import styles from "../../components/paper/Paper.module.css";
import { PaperHeading } from "../../components/paper/PaperHeading.tsx";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { CallTreeText } from "./CallTreeText.tsx";
import { CallTreeEditor } from "./editor/CallTreeEditor.tsx";

const route = getRouteApi("/call-trees/$id");

/** One call tree, to read and print, or to edit. */
export function CallTreePage() {
  const { id } = route.useParams();
  const query = useQuery(completePlan);
  return (
    <Asked query={query} waiting="Reading the plan">
      {({ plan, revision }) => {
        const tree = plan.callTrees.find((one) => one.id === id);
        if (tree !== undefined)
          return <Found key={id} plan={plan} revision={revision} tree={tree} />;
        return (
          <>
            <PageHeading title="There is no such call tree" />
            <EmptyState>
              <p>The plan has no call tree with the id “{id}”. It may have been removed.</p>
              <AppLink to="/call-trees">See all call trees</AppLink>
            </EmptyState>
          </>
        );
      }}
    </Asked>
  );
}

function Found({
  plan,
  revision,
  tree,
}: {
  readonly plan: Plan;
  readonly revision: number;
  readonly tree: CallTree;
}) {
  const { edit = false } = route.useSearch();
  const navigate = route.useNavigate();
  const isEditor = useMayEdit(plan);
  if (edit && isEditor) {
    const close = () => void navigate({ search: {} });
    return <CallTreeEditor plan={plan} revision={revision} found={tree} close={close} />;
  }
  return (
    <div className={styles.paper}>
      <PaperHeading
        title={tree.name}
        about={tree.description}
        list={{ to: "/call-trees", words: "Call trees" }}
      >
        {isEditor && (
          <RecordButtons
            collection="callTrees"
            record={tree}
            list="/call-trees"
            edit={() => void navigate({ search: { edit: true } })}
          />
        )}
      </PaperHeading>
      <CallTreeText plan={plan} revision={revision} tree={tree} />
    </div>
  );
}
