import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { TextField } from "../../../fields/TextField.tsx";
import { type Asking, answered } from "../asking.ts";
import { Agreements } from "./Agreements.tsx";
import { Source } from "./Source.tsx";
import styles from "./Group.module.css";

/** What was promised to whom, what the leadership has decreed, and what the records mean. */
export function PromisesGroup({ asking }: { readonly asking: Asking }) {
  const { analysis, draft, isClosed } = asking;
  const { personalData } = analysis;
  const set = (answers: Parameters<typeof answered>[1]) =>
    draft.change(answered(analysis, answers));
  return (
    <div className={styles.group}>
      <Agreements asking={asking} />
      <TextField
        label="Has the leadership decreed anything about it?"
        hint="Such as “it must never be without two people”. Empty if not."
        isDisabled={isClosed}
        value={analysis.executiveMandate}
        onChange={(executiveMandate) => set({ executiveMandate })}
      />
      <TextField
        label="What would it mean if its records were lost?"
        rows={2}
        isDisabled={isClosed}
        value={analysis.dataLoss}
        onChange={(dataLoss) => set({ dataLoss })}
      />
      <Source asking={asking} of={["executiveMandate", "dataLoss"]} />
      <Field label="Does it work with personal data?">
        <RadioGroup
          layout="horizontal"
          disabled={isClosed}
          value={personalData === undefined ? "" : personalData.held ? "yes" : "no"}
          onChange={(_, { value }) =>
            set({ personalData: { ...personalData, held: value === "yes" } })
          }
        >
          <Radio value="yes" label="Yes" />
          <Radio value="no" label="No" />
        </RadioGroup>
      </Field>
      {personalData?.held === true && (
        <TextField
          label="Whose, and what follows from it?"
          isDisabled={isClosed}
          value={personalData.explanation}
          onChange={(explanation) =>
            set({
              personalData:
                explanation === undefined ? { held: true } : { held: true, explanation },
            })
          }
        />
      )}
      <Source asking={asking} of={["personalData"]} />
    </div>
  );
}
