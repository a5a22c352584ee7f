import { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { freeId } from "../../components/free-id.ts";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import type { ObservedEnd } from "../../queries/observed.ts";
import { writtenPlan } from "../../queries/written-plan.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { Chosen, firstChoice, isChosen } from "./chosen-end.ts";
import { ChooseEnd } from "./ChooseEnd.tsx";
import styles from "./DiscoveryPage.module.css";
import type { NamesOf } from "./end-words.ts";
import { placeMachine } from "./place-machine.ts";

/** Asks which element a machine is, then shows what that changes and saves it. */
export function PlaceMachineDialog({
  end,
  names,
  saved,
  close,
}: {
  readonly end: ObservedEnd;
  readonly names: NamesOf;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const { data: complete } = useQuery(completePlan);
  const { data: written } = useQuery(writtenPlan);
  const [chosen, choose, typed] = useKept(Chosen, `machine/${end.name}`, firstChoice(end));
  const [isSaid, setIsSaid] = useState(false);
  const edit = useMemo(() => {
    if (!isSaid || complete === undefined || written === undefined) return [];
    const taken = complete.plan.elements.map(({ id }) => id);
    // A machine of the same name in another place is another element.
    const id = chosen.isNew ? freeId(chosen.id, taken) : chosen.id;
    const plans = { written: Plan.parse(written.form), complete: complete.plan };
    return placeMachine(plans, end, { ...chosen, id });
  }, [isSaid, complete, written, chosen, end]);
  if (isSaid) {
    return (
      <PlanEditDialog
        planned={{
          title: `Put ${end.name} into the plan`,
          about:
            "From now on it is recognised wherever it is seen. What it needs and what needs it is asked above, as connections that the plan does not declare.",
          edit,
          verb: "Put it in",
          savedWords: `${end.name} is in the plan.`,
        }}
        typed={typed}
        saved={saved}
        close={close}
      />
    );
  }
  return (
    <ActDialog
      title={`What is ${end.name}?`}
      verb="Show what it does"
      isReady={isChosen(chosen)}
      typed={typed}
      act={() => Promise.resolve()}
      done={() => setIsSaid(true)}
      close={close}
    >
      <div className={styles.fields}>
        <ChooseEnd label="Machine" end={end} names={names} chosen={chosen} choose={choose} />
      </div>
    </ActDialog>
  );
}
