import { proposeConfirmation } from "@mainstay/api";
import type { Edit } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod";
import { PlanEditDialog } from "../../components/PlanEditDialog.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { completePlan } from "../../queries/complete-plan.ts";
import type { Surprise } from "../../queries/observed.ts";
import { ask } from "../../server/server.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import styles from "./DiscoveryPage.module.css";
import { Chosen, firstChoice, isChosen } from "./chosen-end.ts";
import { ChooseEnd } from "./ChooseEnd.tsx";
import { sentChoice, sentEnd } from "./sent-end.ts";
import { endWords, type NamesOf, someOf } from "./end-words.ts";

const Ends = z.object({ client: Chosen, server: Chosen });

/** Asks which elements the ends of a surprise are, where that is not plain, then shows what declaring it does and saves it. */
export function ConfirmDialog({
  surprise,
  names,
  saved,
  close,
}: {
  readonly surprise: Surprise;
  readonly names: NamesOf;
  /** Told when it was saved, also where the dialog was closed before. */
  readonly saved: () => void;
  readonly close: () => void;
}) {
  const { from, to } = surprise;
  const { data } = useQuery(completePlan);
  const elements = data?.plan.elements ?? [];
  const [ends, choose, typed] = useKept(Ends, `confirm/${from.name} ${to.name}`, {
    client: firstChoice(from),
    server: firstChoice(to),
  });
  const { client, server } = ends;
  const [edit, setEdit] = useState<Edit>();
  const propose = async () => {
    const body = {
      from: { ...sentChoice(client, elements), ...sentEnd(from) },
      to: { ...sentChoice(server, elements), ...sentEnd(to) },
      note: noteOf(surprise),
    };
    setEdit((await ask(proposeConfirmation, { body })).edit);
  };
  if (edit !== undefined) {
    return (
      <PlanEditDialog
        planned={{
          title: "Declare what was observed",
          about:
            "It is declared as needed to operate, on the evidence of what was observed. How long its loss is tolerated and what it costs can be said on the page of the element.",
          edit,
          verb: "Declare it",
          savedWords: "It is declared.",
          keptAs: `confirm/${from.name} ${to.name}`,
        }}
        typed={typed}
        saved={saved}
        close={close}
      />
    );
  }
  return (
    <ActDialog
      title={`${endWords(from, names)} needs ${endWords(to, names)}`}
      verb="Show what it does"
      isReady={isChosen(client) && isChosen(server)}
      typed={typed}
      act={propose}
      done={() => {}}
      close={close}
    >
      <div className={styles.fields}>
        <ChooseEnd
          label="Who needs it"
          end={from}
          names={names}
          chosen={client}
          choose={(chosen) => choose({ ...ends, client: chosen })}
        />
        <ChooseEnd
          label="What is needed"
          end={to}
          names={names}
          chosen={server}
          choose={(chosen) => choose({ ...ends, server: chosen })}
        />
      </div>
    </ActDialog>
  );
}

/** What was seen, as the reason of the requirement. */
function noteOf({ ports }: Surprise): string {
  const numbers = someOf([...new Set(ports.map(({ port }) => String(port)))], 6);
  const last =
    ports
      .map((port) => port.last)
      .toSorted()
      .at(-1)
      ?.slice(0, 10) ?? "";
  const from = [...new Set(ports.flatMap(({ seenFrom }) => seenFrom))].slice(0, 3).join(", ");
  return `Seen on port ${numbers} until ${last} by ${from}`;
}
