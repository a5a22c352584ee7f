import { Button } from "@fluentui/react-components";
import type { Edit, Plan } from "@mainstay/plan";
import * as z from "zod";
import { useKept } from "../../../drafts/use-kept.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import styles from "../ActionsPage.module.css";
import { recordChanges } from "./record-changes.ts";

/** A change that is being built. */
const Begun = z.object({ kind: z.string().optional(), text: z.string().optional() });
const nothing: z.output<typeof Begun> = {};

/** Builds one change of the record that an action is about. */
export function RecordChange({
  keptFor,
  plan,
  about,
  add,
}: {
  /** The id of the action that proposes it. */
  readonly keptFor: string;
  readonly plan: Plan;
  readonly about: string | undefined;
  readonly add: (edit: Edit) => void;
}) {
  const choices = recordChanges(plan, about);
  const [{ kind, text }, keep, { forget }] = useKept(Begun, `record-change/${keptFor}`, nothing);
  const chosen = choices.find(({ value }) => value === kind);
  const wrong = text === undefined ? undefined : chosen?.wrongIn?.(text.trim());
  const isWhole =
    chosen !== undefined &&
    (chosen.label === undefined || text !== undefined) &&
    wrong === undefined;
  return (
    <fieldset className={styles.builder}>
      <legend className={styles.legend}>
        {about === undefined ? "Something new" : "Of what it is about"}
      </legend>
      <ChoiceField
        label="What else changes"
        none="Choose"
        value={chosen?.value}
        choices={choices}
        onChange={(chosenKind) => keep({ kind: chosenKind, text })}
      />
      {chosen?.label !== undefined && (
        <TextField
          label={chosen.label}
          {...(wrong === undefined ? {} : { hint: wrong })}
          rows={chosen.wrongIn === undefined ? 2 : 1}
          value={text}
          onChange={(typed) => keep({ kind, text: typed })}
        />
      )}
      <div>
        <Button
          disabled={!isWhole}
          onClick={() => {
            if (chosen === undefined || !isWhole) return;
            add(chosen.toEdit(text?.trim() ?? ""));
            forget();
          }}
        >
          Add this too
        </Button>
      </div>
    </fieldset>
  );
}
