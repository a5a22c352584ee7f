import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { KnownElement, NewElement } from "./ElementFields.tsx";
import { endWords, type NamesOf } from "./end-words.ts";
import {
  type LeaningChoice,
  type LeantOn,
  needsStanding,
  servingIn,
  sharedIn,
  standing,
} from "./leaning-choice.ts";

type Choosing = {
  readonly leantOn: LeantOn;
  readonly names: NamesOf;
  readonly choice: LeaningChoice;
  readonly choose: (choice: LeaningChoice) => void;
};

/** Which element stands for what is leant on: one of its servers, a new one, or another; and which serves where several share a server. */
export function WhatStands({ leantOn, names, choice, choose }: Choosing) {
  return (
    <>
      {!leantOn.anyDoes && <p>Each is declared to need those servers that it used.</p>}
      {needsStanding(leantOn) && (
        <Standing leantOn={leantOn} names={names} choice={choice} choose={choose} />
      )}
      {sharedIn(leantOn, choice).map((end) => (
        <Field key={end.name} label={`Which one serves: ${endWords(end, names)}`}>
          <Select
            value={choice.serves[end.name] ?? end.elements[0]}
            onChange={(_, { value }) =>
              choose({ ...choice, serves: { ...choice.serves, [end.name]: value } })
            }
          >
            {end.elements.map((id) => (
              <option key={id} value={id}>
                {names(id)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </>
  );
}

function Standing({ leantOn, names, choice, choose }: Choosing) {
  const { stands, server, made } = choice;
  return (
    <>
      <Field
        label={
          leantOn.anyDoes ? "Which element they need" : "Which element the servers in none are"
        }
      >
        <RadioGroup
          value={stands === "server" ? `server ${server}` : stands}
          onChange={(_, { value }) => {
            if (value === "new" || value === "other") choose({ ...choice, stands: value });
            else choose({ ...choice, stands: "server", server: value.replace(/^server /, "") });
          }}
        >
          {servingIn(leantOn).map((id) => (
            <Radio key={id} value={`server ${id}`} label={names(id)} />
          ))}
          <Radio value="new" label="A new one that stands for it" />
          <Radio value="other" label="Another one of the plan" />
        </RadioGroup>
      </Field>
      {stands === "new" && (
        <NewElement chosen={made} choose={(next) => choose({ ...choice, made: next })} />
      )}
      {stands === "other" && (
        <KnownElement
          chosen={standing(choice)}
          choose={({ id }) => choose({ ...choice, other: id })}
          names={names}
          tell={(name) => `${name} stands for it.`}
        />
      )}
    </>
  );
}
