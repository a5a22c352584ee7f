import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { type Asking, answered } from "../asking.ts";
import { Contributors } from "../contributors/Contributors.tsx";
import { Source } from "./Source.tsx";
import styles from "./Group.module.css";

const types = [
  { value: "initial", words: "The first analysis" },
  { value: "review", words: "A regular review" },
  { value: "change", words: "After a change" },
] as const;

/** What is analysed, for whom, and who answers. */
export function AboutGroup({ asking }: { readonly asking: Asking }) {
  const { plan, analysis, draft, isClosed } = asking;
  const set = (answers: Parameters<typeof answered>[1]) =>
    draft.change(answered(analysis, answers));
  const people = plan.people.map(({ id, name, role }) => ({
    id,
    name,
    ...(role === undefined ? {} : { about: role }),
  }));
  return (
    <div className={styles.group}>
      <NeededTextField
        label="What is it called?"
        isDisabled={isClosed}
        value={analysis.name}
        missing="It needs a name."
        held={{ ...draft, field: "name" }}
        onChange={(name) => set({ name })}
      />
      <TextField
        label="What does it do, in a sentence or two?"
        rows={2}
        isDisabled={isClosed}
        value={analysis.description}
        onChange={(description) => set({ description })}
      />
      <div className={styles.line}>
        <ChoiceField
          label="Which business unit answers?"
          isDisabled={isClosed}
          value={analysis.unit}
          none="Not said"
          choices={plan.units.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(unit) => set({ unit })}
        />
        <PickField
          label="Who leads that unit?"
          isDisabled={isClosed}
          items={people.map((person) => person)}
          value={analysis.seniorLeader}
          onChange={(person) => set({ seniorLeader: person?.id })}
        />
      </div>
      <div className={styles.line}>
        <ChoiceField
          label="Why is it analysed now?"
          isDisabled={isClosed}
          value={analysis.type}
          none="Not said"
          choices={types}
          onChange={(type) => set({ type })}
        />
        <TextField
          label="For which fiscal year?"
          isDisabled={isClosed}
          value={analysis.fiscalYear}
          onChange={(fiscalYear) => set({ fiscalYear })}
        />
      </div>
      <TextField
        label="What of the organisation does it serve?"
        hint="The larger function that it is a part of, such as “Clear customs”"
        isDisabled={isClosed}
        value={analysis.enterpriseFunction}
        onChange={(enterpriseFunction) => set({ enterpriseFunction })}
      />
      <Source asking={asking} of={["enterpriseFunction", "unit", "seniorLeader"]} />
      <Contributors asking={asking} people={people} />
    </div>
  );
}
