import { Field, Input, Select } from "@fluentui/react-components";
import { Kind } from "@mainstay/plan";
import { ElementPicker } from "../../components/ElementPicker.tsx";
import { kindWords } from "../../components/kind-words.ts";
import { type Chosen, idOf } from "./chosen-end.ts";
import type { NamesOf } from "./end-words.ts";

type Choosing = { readonly chosen: Chosen; readonly choose: (chosen: Chosen) => void };

/** What a new element is called, and of which kind it is. */
export function NewElement({ chosen, choose }: Choosing) {
  return (
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
  );
}

/** Which element of the plan is meant. */
export function KnownElement({
  chosen,
  choose,
  names,
  tell,
}: Choosing & {
  readonly names: NamesOf;
  /** Says what the element of a name is to be. */
  readonly tell: (name: string) => string;
}) {
  return (
    <Field
      label="Element"
      validationState="none"
      validationMessage={chosen.id === "" ? undefined : tell(names(chosen.id))}
    >
      <ElementPicker
        label="Element"
        placeholder="Type a part of its name"
        pick={(id) => choose({ ...chosen, id })}
      />
    </Field>
  );
}
