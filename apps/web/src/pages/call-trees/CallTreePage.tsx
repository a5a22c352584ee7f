import { Button } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons";
import type { CallTree, Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import styles from "../../components/paper/Paper.module.css";
import { PaperHeading } from "../../components/paper/PaperHeading.tsx";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";
import { completePlan } from "../../queries/complete-plan.ts";
import { Arriving } from "../../ui/Arriving.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { CallTreeText } from "./CallTreeText.tsx";

const route = getRouteApi("/call-trees/$id");
const CallTreeEditor = lazyRouteComponent(
  () => import("./editor/CallTreeEditor.tsx"),
  "CallTreeEditor",
);

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
          <NoSuchRecord noun="call tree" id={id} all={{ to: "/call-trees", words: "call trees" }} />
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
    return (
      <Arriving>
        <CallTreeEditor plan={plan} revision={revision} found={tree} close={close} />
      </Arriving>
    );
  }
  return (
    <div className={styles.paper}>
      <PaperHeading
        title={tree.name}
        about={tree.description}
        list={{ to: "/call-trees", words: "Call trees" }}
      >
        <Button
          appearance="primary"
          icon={<CallRegular />}
          onClick={() => void navigate({ to: "/call-trees/$id/call", params: { id: tree.id } })}
        >
          Call everybody
        </Button>
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
