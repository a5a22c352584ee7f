import { proposeLeaning } from "@mainstay/api";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type * as z from "zod";
import { counted, inNumber } from "../../components/counted.ts";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import { ask } from "../../server/server.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import styles from "./DiscoveryPage.module.css";
import { type NamesOf, someOf } from "./end-words.ts";
import {
  firstLeaning,
  isLeaningChosen,
  LeaningChoice,
  type LeantOn,
  sentLeaning,
} from "./leaning-choice.ts";
import { WhatStands } from "./WhatStands.tsx";

type Proposed = z.output<typeof proposeLeaning.answer>;

/** Asks which element stands for what several lean on, then shows what declaring it does and saves it. */
export function ConfirmLeaningDialog({
  leantOn,
  names,
  saved,
  close,
}: {
  readonly leantOn: LeantOn;
  readonly names: NamesOf;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const { key, title, silent } = leantOn;
  const { data } = useQuery(completePlan);
  const keptAs = `confirm/${key}`;
  const [choice, choose, typed] = useKept(LeaningChoice, keptAs, firstLeaning(leantOn));
  const [proposed, setProposed] = useState<Proposed>();
  const propose = async () => {
    const body = sentLeaning(leantOn, choice, data?.plan.elements ?? []);
    setProposed(await ask(proposeLeaning, { body }));
  };
  if (proposed !== undefined) {
    return (
      <PlanEditDialog
        planned={{
          title: "Declare what was observed",
          about: aboutWords(proposed, names),
          edit: proposed.edit,
          verb: "Declare it",
          savedWords: "It is declared.",
          keptAs,
        }}
        typed={typed}
        saved={saved}
        close={close}
      />
    );
  }
  return (
    <ActDialog
      title={
        silent.length === 0
          ? title
          : `${title}: ${counted(silent.length, "element")} ${inNumber(silent.length, "leans", "lean")} on it`
      }
      verb="Show what it does"
      isReady={isLeaningChosen(leantOn, choice)}
      typed={typed}
      act={propose}
      done={() => {}}
      close={close}
    >
      <div className={styles.fields}>
        {silent.length > 0 && <p>Who does not declare it: {someOf(silent.map(names), 8)}.</p>}
        <WhatStands leantOn={leantOn} names={names} choice={choice} choose={choose} />
      </div>
    </ActDialog>
  );
}

function aboutWords({ leftOut }: Proposed, names: NamesOf): string {
  const about =
    "Each that leans on it is declared to need it to operate, on the evidence of what was observed. How long its loss is tolerated and what it costs can be said on the page of the element.";
  if (leftOut.length === 0) return about;
  return `${about} Left out: ${someOf(leftOut.map(names), 8)}. What would need each of them is needed by it, so that each would wait for the other.`;
}
