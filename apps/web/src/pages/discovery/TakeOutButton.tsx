import { Button } from "@fluentui/react-components";
import { Plan } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import type { Unseen } from "../../queries/observed.ts";
import { writtenPlan } from "../../queries/written-plan.ts";
import type { NamesOf } from "./end-words.ts";
import { withoutRequirement } from "./without-requirement.ts";

/** Takes a requirement that was never seen out of the plan, after it was shown what that changes. */
export function TakeOutButton({
  unseen: { element, target },
  names,
  isAnswered,
  answered,
}: {
  readonly unseen: Unseen;
  readonly names: NamesOf;
  /** Whether it was taken out or explained already. */
  readonly isAnswered: boolean;
  readonly answered: () => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const what = `${names(element)} needs ${names(target)}`;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`Take out that ${what}`}
        disabledFocusable={isAnswered}
        onClick={() => setIsOpen(true)}
      >
        Take out
      </Button>
      {isOpen && (
        <TakeOutDialog
          pair={{ element, target }}
          what={what}
          catalogWords={`That ${what} is known from a catalog, and not written in the plan: explain why it is not seen, or write the element in the plan.`}
          saved={answered}
          close={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

function TakeOutDialog({
  pair,
  what,
  catalogWords,
  saved,
  close,
}: {
  readonly pair: Pick<Unseen, "element" | "target">;
  readonly what: string;
  /** What is said where the plan does not write it. */
  readonly catalogWords: string;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const { data } = useQuery(writtenPlan);
  const edit = useMemo(() => data && withoutRequirement(Plan.parse(data.form), pair), [data, pair]);
  const isOfCatalog = data !== undefined && edit === undefined;
  return (
    <PlanEditDialog
      planned={{
        title: `Take out that ${what}`,
        about: isOfCatalog
          ? catalogWords
          : "Somebody looked and never saw it. What is seldom needed is seldom seen: take it out only if you know that it is not needed to operate. What it is needed for to be restored stays.",
        edit: edit ?? [],
        verb: "Take it out",
        savedWords: "It is taken out.",
        reason: "needed",
      }}
      saved={saved}
      close={close}
    />
  );
}
