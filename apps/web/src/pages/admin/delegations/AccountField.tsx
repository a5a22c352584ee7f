import { Combobox, Field, Option } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Delegate, delegates } from "../../../queries/delegations.ts";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { foundWords } from "./found-words.ts";

/** Whom a field names, and whether their role lets them approve. */
type Chosen = Pick<Delegate, "id" | "name" | "approves">;

/** Somebody who may come in, found by typing a part of their name or address. */
export function AccountField({
  label,
  hint,
  value,
  other,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Chosen | undefined;
  /** The id of the other of the two: nobody decides in their own place. */
  readonly other: string | undefined;
  readonly onChange: (person: Chosen | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const query = useQuery(delegates(typed));
  const { data, error, refetch } = query;
  const people = data?.items.filter(({ id }) => id !== other) ?? [];
  const isBroken = data === undefined && error !== null;
  const words = foundWords(query, { typed: typed ?? "", fit: people.length });
  return (
    <>
      <Field label={label} hint={hint} required={hint === undefined}>
        <Combobox
          freeform
          clearable
          inlinePopup
          placeholder="Type a part of the name or address"
          value={typed ?? value?.name ?? ""}
          selectedOptions={value === undefined ? [] : [value.id]}
          onChange={({ target }) => setTyped(target.value)}
          onOptionSelect={(_, { optionValue }) => {
            setTyped(undefined);
            const chosen = people.find(({ id }) => id === optionValue);
            onChange(chosen === undefined ? undefined : toChosen(chosen));
          }}
          onBlur={() => {
            // What could not be asked is asked again for what was typed.
            if (!isBroken) setTyped(undefined);
          }}
        >
          {people.map(({ id, name, email }) => (
            <Option key={id} value={id} text={name}>
              {`${name}, ${email}`}
            </Option>
          ))}
          {words !== undefined && (
            <Option disabled text="">
              {words}
            </Option>
          )}
        </Combobox>
      </Field>
      {isBroken && <ProblemMessage attempt="question" error={error} retry={() => void refetch()} />}
    </>
  );
}

function toChosen({ id, name, approves }: Delegate): Chosen {
  return { id, name, approves };
}
