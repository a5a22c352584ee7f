import { Button } from "@fluentui/react-components";
import type { Edit, Plan } from "@mainstay/plan";
import { useState } from "react";
import { fieldLayout } from "../../../../components/record/RecordEditor.tsx";
import { ChoiceField } from "../../../../fields/ChoiceField.tsx";
import { ChangeFields } from "./ChangeFields.tsx";
import { type Choice, changeKinds, editOf } from "./choice.ts";
import styles from "./ChangeBuilder.module.css";

/** Builds one change of the plan by choosing. */
export function ChangeBuilder({
  plan,
  everything,
  add,
}: {
  /** As it is written, with the changes before. */
  readonly plan: Plan;
  /** All that can be needed, also what the plan does not write itself. */
  readonly everything: Plan["elements"];
  readonly add: (edit: Edit) => void;
}) {
  const [choice, setChoice] = useState<Choice>({});
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const edit = Object.keys(texts).length === 0 ? editOf(plan, choice) : undefined;
  const hold = (field: string, text: string | undefined) => {
    const { [field]: _, ...others } = texts;
    setTexts(text === undefined ? others : { ...others, [field]: text });
  };
  const begin = (next: Choice) => {
    setChoice(next);
    setTexts({});
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
          onChange={(kind) => begin({ kind, element: choice.element })}
        />
        <ChangeFields
          plan={plan}
          everything={everything}
          choice={choice}
          held={{ texts, hold }}
          onChange={setChoice}
        />
      </div>
      {edit?.length === 0 && <p className={fieldLayout.quiet}>It is so already.</p>}
      <Button
        className={styles.add}
        disabled={edit === undefined || edit.length === 0}
        onClick={() => {
          if (edit === undefined) return;
          add(edit);
          begin({});
        }}
      >
        Add this change
      </Button>
    </fieldset>
  );
}
