import { Button, Field, Input } from "@fluentui/react-components";
import { ElementId, longestEntry, parseDuration } from "@mainstay/plan";
import { useState } from "react";
import * as z from "zod";
import { useKept } from "../../drafts/use-kept.ts";
import { TextField } from "../../fields/TextField.tsx";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { useNow } from "../../ui/use-now.ts";
import type { Act } from "./act.ts";
import { happened, momentFault } from "../../fields/moment-bounds.ts";
import { MomentField } from "../../fields/MomentField.tsx";

/** What is reported of something that is back, as far as it is entered. */
const Return = z.object({
  since: z.string().optional(),
  age: z.string().optional(),
  text: z.string().optional(),
});
const nothing: z.output<typeof Return> = {};

type Reported = {
  readonly name: string;
  readonly incident: string;
  readonly element: string;
  /** Since when it was lost: it cannot be back since before. */
  readonly lost: string;
  readonly act: Act;
};

/** Reports that something has worked again since earlier, or with older data: what recovery times and points are measured by. */
export function BackEarlier(reported: Reported) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-label={`${reported.name} is back since earlier`}
        onClick={() => setIsOpen(true)}
      >
        Since earlier
      </Button>
      {isOpen && <BackDialog {...reported} close={() => setIsOpen(false)} />}
    </>
  );
}

function BackDialog({
  name,
  incident,
  element,
  lost,
  act,
  close,
}: Reported & { readonly close: () => void }) {
  const [entered, enter, typed] = useKept(Return, `back/${incident}/${element}`, nothing);
  const { since, age, text } = entered;
  const bounds = happened(useNow(), lost, "It was lost");
  const dataAge = age?.replaceAll(" ", "").toLowerCase();
  const isUnclear = dataAge !== undefined && parseDuration(dataAge) === undefined;
  return (
    <ActDialog
      title={`${name} is back`}
      verb="Report it"
      isReady={!isUnclear && momentFault(since, bounds) === undefined}
      typed={typed}
      act={async () => {
        const said = {
          ...(dataAge === undefined ? {} : { dataAge }),
          ...(text === undefined ? {} : { text }),
        };
        act({ kind: "recovered", element: ElementId.parse(element), ...said }, since);
      }}
      close={close}
    >
      <MomentField
        label="Since when"
        hint="Since now, if it is left out"
        value={since}
        bounds={bounds}
        onChange={(at) => enter({ ...entered, since: at })}
      />
      <Field
        label="How old its data was"
        hint="What was lost of it, such as 15m; left out if nobody knows"
        validationState={isUnclear ? "error" : "none"}
        validationMessage={
          isUnclear ? `“${age}” is not a length of time: write 30m, 4h or 2d.` : undefined
        }
      >
        <Input
          value={age ?? ""}
          onChange={(_, { value }) =>
            enter({ ...entered, age: value.trim() === "" ? undefined : value })
          }
        />
      </Field>
      <TextField
        most={longestEntry}
        label="What is known of it"
        rows={2}
        value={text}
        onChange={(words) => enter({ ...entered, text: words })}
      />
    </ActDialog>
  );
}
