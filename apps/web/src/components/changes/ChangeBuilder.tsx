import { Button } from "@fluentui/react-components";
import type { Edit, Plan } from "@mainstay/plan";
import * as z from "zod";
import { fieldLayout } from "../record/RecordEditor.tsx";
import { useKept } from "../../drafts/use-kept.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { ChangeFields } from "./ChangeFields.tsx";
import { Choice, changeKinds, editOf } from "./choice.ts";
import styles from "./ChangeBuilder.module.css";

/** A change that is being built, with what is half typed. */
const Begun = z.object({ choice: Choice, texts: z.record(z.string(), z.string()) });
const nothing: z.output<typeof Begun> = { choice: {}, texts: {} };

/** Builds one change of the plan by choosing. */
export function ChangeBuilder({
  keptFor,
  plan,
  everything,
  add,
}: {
  /** The id of the record that proposes it. */
  readonly keptFor: string;
  /** As it is written, with the changes before. */
  readonly plan: Plan;
  /** All that can be needed, also what the plan does not write itself. */
  readonly everything: Plan["elements"];
  readonly add: (edit: Edit) => void;
}) {
  const [{ choice, texts }, keep, { forget }] = useKept(Begun, `change/${keptFor}`, nothing);
  const edit = Object.keys(texts).length === 0 ? editOf(plan, choice) : undefined;
  const hold = (field: string, text: string | undefined) => {
    const { [field]: _, ...others } = texts;
    keep({ choice, texts: text === undefined ? others : { ...others, [field]: text } });
  };
  return (
    <fieldset className={styles.builder}>
      <legend className={styles.legend}>Another change</legend>
      <div className={fieldLayout.line}>
        <ChoiceField
          label="What changes"
          none="Choose"
          value={choice.kind}
          choices={changeKinds}
          onChange={(kind) => keep({ choice: { kind, element: choice.element }, texts: {} })}
        />
        <ChangeFields
          plan={plan}
          everything={everything}
          choice={choice}
          held={{ texts, hold }}
          onChange={(next) => keep({ choice: next, texts })}
        />
      </div>
      {edit?.length === 0 && <p className={fieldLayout.quiet}>It is so already.</p>}
      <Button
        className={styles.add}
        disabledFocusable={edit === undefined || edit.length === 0}
        onClick={() => {
          if (edit === undefined) return;
          add(edit);
          forget();
        }}
      >
        Add this change
      </Button>
    </fieldset>
  );
}
