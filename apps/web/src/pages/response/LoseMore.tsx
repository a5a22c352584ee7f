import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { ElementId, longestEntry } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as z from "zod";
import { pickableElements } from "../../components/pickable-elements.ts";
import { useKept } from "../../drafts/use-kept.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { PickField } from "../../fields/PickField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { elements } from "../../queries/elements.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { Act } from "./act.ts";
import { happened, momentFault } from "../../fields/moment-bounds.ts";
import { MomentField } from "../../fields/MomentField.tsx";
import { remainsChoices } from "./remains.ts";

/** What is reported, as far as it was entered. */
const Loss = z.object({
  element: ElementId.optional(),
  level: z.number(),
  since: z.string().optional(),
  text: z.string().optional(),
});
const nothing: z.output<typeof Loss> = { level: 0 };

type Losing = {
  readonly incident: string;
  /** When that began: nothing was lost of it before. */
  readonly began: string;
  readonly act: Act;
};

/** Reports that something else is lost, or works only in part, as it becomes known. */
export function LoseMore(losing: Losing) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={<AddRegular />} onClick={() => setIsOpen(true)}>
        Something else is lost
      </Button>
      {isOpen && <LoseDialog {...losing} close={() => setIsOpen(false)} />}
    </>
  );
}

function LoseDialog({ incident, began, act, close }: Losing & { readonly close: () => void }) {
  const { data: known } = useQuery(elements);
  const [loss, enter, typed] = useKept(Loss, `say/incidents/${incident}/lost`, nothing);
  const { element, level, since, text } = loss;
  const bounds = happened(useNow(), began);
  return (
    <ActDialog
      title="Something else is lost"
      verb="Report it"
      isReady={element !== undefined && momentFault(since, bounds) === undefined}
      typed={typed}
      act={async () => {
        if (element === undefined) return;
        act({ kind: "lost", element, level, ...(text === undefined ? {} : { text }) }, since);
      }}
      close={close}
    >
      <PickField
        label="What is lost"
        items={pickableElements(known?.list ?? [])}
        value={element}
        onChange={(item) => enter({ ...loss, element: item?.id })}
      />
      <ChoiceField
        label="What works of it still"
        value={String(level)}
        choices={remainsChoices(level)}
        onChange={(chosen) => enter({ ...loss, level: Number(chosen ?? 0) })}
      />
      <MomentField
        label="Since when"
        hint="Since now, if it is left out"
        value={since}
        bounds={bounds}
        onChange={(at) => enter({ ...loss, since: at })}
      />
      <TextField
        most={longestEntry}
        label="What is known of it"
        rows={2}
        value={text}
        onChange={(words) => enter({ ...loss, text: words })}
      />
    </ActDialog>
  );
}
