import { Field, Textarea } from "@fluentui/react-components";
import { type Element, ElementId, Happening, longestEntry } from "@mainstay/plan";
import * as z from "zod";
import { pickableElements } from "../components/pickable-elements.ts";
import { useKept } from "../drafts/use-kept.ts";
import { PickField } from "../fields/PickField.tsx";
import { ActDialog } from "../ui/ActDialog.tsx";
import type { WaitingNote } from "./waiting-notes.ts";

const Mended = z.object({ text: z.string(), element: ElementId.optional() });

/** Says an entry otherwise that the server did not take: what it is about, and its text. It stays of its time. */
export function MendDialog({
  note: { id, what },
  elements,
  mend,
  close,
}: {
  readonly note: WaitingNote;
  readonly elements: readonly Element[];
  readonly mend: (what: Happening) => void;
  readonly close: () => void;
}) {
  const [entered, enter, typed] = useKept(Mended, `mend/${id}`, {
    text: "text" in what ? (what.text ?? "") : "",
    element: "element" in what ? what.element : undefined,
  });
  const { text, element } = entered;
  const { data: mended } = Happening.safeParse({
    ...what,
    ...("text" in what ? { text } : {}),
    ...("element" in what ? { element } : {}),
  });
  return (
    <ActDialog
      title="Mend an entry"
      verb="Send it"
      isReady={mended !== undefined}
      typed={typed}
      act={async () => mended !== undefined && mend(mended)}
      close={close}
    >
      {"element" in what && (
        <PickField
          label="What it is about"
          items={pickableElements(elements)}
          value={element}
          onChange={(item) => enter({ ...entered, element: item?.id })}
        />
      )}
      {"text" in what && (
        <Field label="What happened">
          <Textarea
            rows={3}
            maxLength={longestEntry}
            value={text}
            onChange={(_, { value }) => enter({ ...entered, text: value })}
          />
        </Field>
      )}
    </ActDialog>
  );
}
