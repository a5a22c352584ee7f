import { Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { type Element, Kind } from "@mainstay/plan";
import { kindWords } from "../../components/kind-words.ts";
import type { ObservedEnd } from "../../queries/observed.ts";
import { type Chosen, firstChoice, idOf } from "./chosen-end.ts";
import { endWords, type NamesOf } from "./end-words.ts";

/** Which element an end is: said where it is plain, chosen where it can be several or none. */
export function ChooseEnd({
  label,
  end,
  elements,
  names,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly end: ObservedEnd;
  readonly elements: readonly Element[];
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
  const possible =
    end.elements.length > 1 ? elements.filter(({ id }) => end.elements.includes(id)) : elements;
  return (
    <>
      {end.elements.length === 0 && (
        <Field label={`${label}: ${end.name} is in no element`}>
          <RadioGroup
            layout="horizontal"
            value={chosen.isNew ? "new" : "known"}
            onChange={(_, { value }) =>
              choose(
                value === "new"
                  ? firstChoice(end)
                  : { ...chosen, isNew: false, id: elements[0]?.id ?? "" },
              )
            }
          >
            <Radio value="new" label="Make it one" />
            <Radio value="known" label="It is part of one" />
          </RadioGroup>
        </Field>
      )}
      {chosen.isNew ? (
        <>
          <Field label="Name" required>
            <Input
              value={chosen.name}
              onChange={(_, { value }) => choose({ ...chosen, name: value, id: idOf(value) })}
            />
          </Field>
          <Field label="Kind">
            <Select
              value={chosen.kind}
              onChange={(_, { value }) => choose({ ...chosen, kind: Kind.parse(value) })}
            >
              {Kind.options.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords[kind].one}
                </option>
              ))}
            </Select>
          </Field>
        </>
      ) : (
        <Field label={end.elements.length > 1 ? label : "Element"}>
          <Select value={chosen.id} onChange={(_, { value }) => choose({ ...chosen, id: value })}>
            {possible.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
