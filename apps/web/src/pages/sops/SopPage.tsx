import type { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, lazyRouteComponent } from "@tanstack/react-router";
import { PaperHeading } from "../../components/paper/PaperHeading.tsx";
import { RecordButtons } from "../../components/record/RecordButtons.tsx";
import { useMayEdit } from "../../components/record/use-may-edit.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { Arriving } from "../../ui/Arriving.tsx";
import { Asked } from "../../ui/Asked.tsx";
import { SopText } from "./SopText.tsx";
import styles from "../../components/paper/Paper.module.css";
import { NoSuchRecord } from "../../components/record/NoSuchRecord.tsx";

const route = getRouteApi("/sops/$id");
const SopEditor = lazyRouteComponent(() => import("./editor/SopEditor.tsx"), "SopEditor");

/** One procedure, to read and print, or to edit. */
export function SopPage() {
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
  const sop = plan.sops.find((one) => one.id === id);
  const isEditor = useMayEdit(plan, sop);
  if (sop === undefined) {
    return <NoSuchRecord noun="procedure" id={id} all={{ to: "/sops", words: "procedures" }} />;
  }
  if (edit && isEditor) {
    const close = () => void navigate({ search: {} });
    return (
      <Arriving>
        <SopEditor key={id} plan={plan} revision={revision} found={sop} close={close} />
      </Arriving>
    );
  }
  return (
    <div className={styles.paper}>
      <PaperHeading
        title={sop.name}
        about={sop.trigger}
        list={{ to: "/sops", words: "Procedures" }}
      >
        {isEditor && (
          <RecordButtons
            collection="sops"
            record={sop}
            list="/sops"
            edit={() => void navigate({ search: { edit: true } })}
          />
        )}
      </PaperHeading>
      <SopText plan={plan} revision={revision} sop={sop} />
    </div>
  );
}
