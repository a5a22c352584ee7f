import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { ObservedEnd } from "../../queries/observed.ts";
import { type Chosen, firstChoice } from "./chosen-end.ts";
import { KnownElement, NewElement } from "./ElementFields.tsx";
import { endWords, type NamesOf } from "./end-words.ts";

/** Which element an end is: said where it is plain, chosen where it can be several or none. */
export function ChooseEnd({
  label,
  end,
  names,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly end: ObservedEnd;
  readonly names: NamesOf;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}) {
  if (end.elements.length === 1) {
    return (
      <Field label={label}>
        <span>{endWords(end, names)}</span>
      </Field>
    );
  }
  return (
    <>
      {end.elements.length === 0 && (
        <Field label={`${label}: ${end.name} is in no element`}>
          <RadioGroup
            layout="horizontal"
            value={chosen.isNew ? "new" : "known"}
            onChange={(_, { value }) =>
              choose(value === "new" ? firstChoice(end) : { ...chosen, isNew: false, id: "" })
            }
          >
            <Radio value="new" label="Make it one" />
            <Radio value="known" label="It is part of one" />
          </RadioGroup>
        </Field>
      )}
      {chosen.isNew ? (
        <NewElement chosen={chosen} choose={choose} />
      ) : end.elements.length > 1 ? (
        <Field label={label}>
          <Select value={chosen.id} onChange={(_, { value }) => choose({ ...chosen, id: value })}>
            {end.elements.map((id) => (
              <option key={id} value={id}>
                {names(id)}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <KnownElement
          chosen={chosen}
          choose={choose}
          names={names}
          tell={(name) => `It is part of ${name}.`}
        />
      )}
    </>
  );
}
