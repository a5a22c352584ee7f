import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { proposeLeaning } from "@mainstay/api";
import { type Edit, ElementId } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { counted, inNumber } from "../../components/counted.ts";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import type { ObservedEnd } from "../../queries/observed.ts";
import { ask } from "../../server/server.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { Chosen, idOf, isChosen } from "./chosen-end.ts";
import styles from "./DiscoveryPage.module.css";
import { KnownElement, NewElement } from "./ElementFields.tsx";
import { type NamesOf, someOf } from "./end-words.ts";
import { sentChoice, sentEnd } from "./sent-end.ts";

/** What some elements lean on without saying so. */
export type LeantOn = {
  /** Tells it from all others. */
  readonly key: string;
  /** What it is called in the plan, if it is not there yet. */
  readonly title: string;
  /** Of which kind it is, if it is not there yet. */
  readonly kind: Chosen["kind"];
  readonly servers: readonly ObservedEnd[];
  readonly anyDoes: boolean;
  /** Who does not declare it: ids of elements. */
  readonly silent: readonly string[];
  /** Why it is declared. */
  readonly note: string;
};

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
  const { key, title, servers, anyDoes, silent, note } = leantOn;
  const { data } = useQuery(completePlan);
  const keptAs = `confirm/${key}`;
  const [chosen, choose, typed] = useKept(Chosen, keptAs, firstOf(leantOn));
  const [edit, setEdit] = useState<Edit>();
  const propose = async () => {
    const body = {
      stands: sentChoice(chosen, data?.plan.elements ?? []),
      servers: servers.map(sentEnd),
      anyDoes,
      leaning: silent.map((id) => ElementId.parse(id)),
      note,
    };
    setEdit((await ask(proposeLeaning, { body })).edit);
  };
  if (edit !== undefined) {
    return (
      <PlanEditDialog
        planned={{
          title: "Declare what was observed",
          about:
            "Each that leans on it is declared to need it to operate, on the evidence of what was observed. How long its loss is tolerated and what it costs can be said on the page of the element.",
          edit,
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
      isReady={isChosen(chosen)}
      typed={typed}
      act={propose}
      done={() => {}}
      close={close}
    >
      <div className={styles.fields}>
        {silent.length > 0 && <p>Who does not declare it: {someOf(silent.map(names), 8)}.</p>}
        <WhatStands leantOn={leantOn} names={names} chosen={chosen} choose={choose} />
      </div>
    </ActDialog>
  );
}

/** Which element stands for it: one of its servers, a new one, or another. */
function WhatStands({
  leantOn,
  names,
  chosen,
  choose,
}: {
  readonly leantOn: LeantOn;
  readonly names: NamesOf;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}) {
  const serving = servingIn(leantOn);
  const value = chosen.isNew ? "new" : serving.includes(chosen.id) ? chosen.id : "other";
  return (
    <>
      <Field label="Which element they need">
        <RadioGroup
          value={value}
          onChange={(_, data) => {
            if (data.value === "new") choose(newOf(leantOn));
            else choose({ ...chosen, isNew: false, id: data.value === "other" ? "" : data.value });
          }}
        >
          {serving.map((id) => (
            <Radio key={id} value={id} label={names(id)} />
          ))}
          <Radio value="new" label="A new one that stands for it" />
          <Radio value="other" label="Another one of the plan" />
        </RadioGroup>
      </Field>
      {value === "new" && <NewElement chosen={chosen} choose={choose} />}
      {value === "other" && <KnownElement chosen={chosen} choose={choose} names={names} />}
    </>
  );
}

/** The elements that its servers are. */
function servingIn({ servers }: LeantOn): readonly string[] {
  return [...new Set(servers.flatMap(({ elements: [first] }) => first ?? []))];
}

/** What is proposed: its only server, or else a new element. */
function firstOf(leantOn: LeantOn): Chosen {
  const [first, more] = servingIn(leantOn);
  const isOnly = more === undefined && leantOn.servers.every(({ elements }) => elements.length > 0);
  return first !== undefined && isOnly
    ? { ...newOf(leantOn), id: first, isNew: false }
    : newOf(leantOn);
}

function newOf({ title, kind }: LeantOn): Chosen {
  return { id: idOf(title), isNew: true, name: title, kind };
}
