import { Kind, type Plan } from "@mainstay/plan";
import { kindWords } from "../kind-words.ts";
import { pickableElements } from "../pickable-elements.ts";
import { ChoiceField } from "../../fields/ChoiceField.tsx";
import { DurationField } from "../../fields/DurationField.tsx";
import type { Held } from "../../fields/held.ts";
import { PickField } from "../../fields/PickField.tsx";
import { ShareField } from "../../fields/ShareField.tsx";
import { TextField } from "../../fields/TextField.tsx";
import { asked, type Choice } from "./choice.ts";
import { needWords } from "./need-words.ts";

/** The fields of a change: those that its kind asks for. */
export function ChangeFields({
  plan,
  everything,
  choice,
  held,
  onChange,
}: {
  readonly plan: Plan;
  /** All that can be needed, also what the plan does not write itself. */
  readonly everything: Plan["elements"];
  readonly choice: Choice;
  readonly held: Omit<Held, "field">;
  readonly onChange: (choice: Choice) => void;
}) {
  const { kind, element: id } = choice;
  if (kind === undefined) return null;
  const labels = asked[kind];
  const isOfNeed = labels.need !== undefined;
  const changeable = plan.elements.filter(({ needs = [] }) => !isOfNeed || needs.length > 0);
  const needs = plan.elements.find((one) => one.id === id)?.needs ?? [];
  const targets = choice.need === undefined ? [] : (needs[choice.need]?.targets ?? []);
  return (
    <>
      {labels.name !== undefined && (
        <TextField
          label={labels.name}
          value={choice.name}
          onChange={(name) => onChange({ ...choice, name })}
        />
      )}
      {labels.is !== undefined && (
        <ChoiceField
          label={labels.is}
          none="Choose"
          value={choice.is}
          choices={Kind.options.map((value) => ({ value, words: kindWords[value].one }))}
          onChange={(is) => onChange({ ...choice, is })}
        />
      )}
      {labels.element !== undefined && (
        <PickField
          label={labels.element}
          items={pickableElements(changeable)}
          value={id}
          onChange={(item) => onChange({ kind, element: item?.id })}
        />
      )}
      {labels.need !== undefined && (
        <ChoiceField
          label={labels.need}
          none="Choose"
          isDisabled={needs.length === 0}
          value={choice.need === undefined ? undefined : String(choice.need)}
          choices={needs.map((need, at) => ({
            value: String(at),
            words: needWords(need, everything),
          }))}
          onChange={(at) =>
            onChange({ ...choice, need: at === undefined ? undefined : Number(at) })
          }
        />
      )}
      {labels.target !== undefined && (
        <PickField
          label={labels.target}
          items={pickableElements(
            everything.filter((one) => one.id !== id && !targets.includes(one.id)),
          )}
          value={choice.target}
          onChange={(item) => onChange({ ...choice, target: item?.id })}
        />
      )}
      {labels.duration !== undefined && (
        <DurationField
          label={labels.duration}
          placeholder="such as 4h"
          value={choice.duration}
          held={{ ...held, field: "duration" }}
          onChange={(duration) => onChange({ ...choice, duration })}
        />
      )}
      {labels.share !== undefined && (
        <ShareField
          label={labels.share}
          placeholder="such as 50 %"
          value={choice.share}
          held={{ ...held, field: "share" }}
          onChange={(share) => onChange({ ...choice, share })}
        />
      )}
    </>
  );
}
