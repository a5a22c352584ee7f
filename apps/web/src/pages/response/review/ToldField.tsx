import type { Incident } from "@mainstay/plan";
import { present, type Fields } from "../../../components/record/present.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { RowsField } from "../../../components/record/RowsField.tsx";
import type { AnyDraft } from "../../../drafts/use-draft.ts";
import { notYet } from "../../../fields/not-yet.ts";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { MomentField } from "../../../fields/MomentField.tsx";

type Told = NonNullable<Incident["told"]>[number];

/** Who outside was told of an incident, and when. */
export function ToldField({
  incident: { told = [], began },
  held,
  set,
}: {
  readonly incident: Incident;
  readonly held: Pick<AnyDraft, "texts" | "hold">;
  readonly set: (fields: Fields<Incident>) => void;
}) {
  return (
    <RowsField
      field="told"
      noun="notice"
      rows={told}
      held={held}
      add={{ words: "Add who was told", row: () => ({ who: notYet, at: began }), needs: "who" }}
      onChange={(changed) => set({ told: [...changed] })}
    >
      {(one, at) => {
        const change = (fields: Fields<Told>) => {
          const { who, at: when } = one;
          const changed = { ...present({ ...one, ...fields }) };
          set({
            told: told.with(at, { ...changed, who: fields.who ?? who, at: fields.at ?? when }),
          });
        };
        return (
          <div className={fieldLayout.line}>
            <NeededTextField
              label="Who"
              placeholder="such as The data protection authority"
              value={one.who}
              missing="Say who was told, or remove it."
              held={{ ...held, field: `told/${at}/who` }}
              onChange={(who) => change({ who })}
            />
            <MomentField label="When" value={one.at} onChange={(when) => change({ at: when })} />
            <TextField
              label="What, and by which way"
              value={one.what}
              onChange={(what) => change({ what })}
            />
          </div>
        );
      }}
    </RowsField>
  );
}
