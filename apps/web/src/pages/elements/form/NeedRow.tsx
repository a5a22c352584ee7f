import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import {
  type ElementId,
  type Minutes,
  minutes,
  never,
  parseDuration,
  type Requirement,
} from "@mainstay/plan";
import { useId } from "react";
import { writtenDuration } from "../../../components/duration-words.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import type { Held } from "../../../fields/held.ts";
import { ParsedField } from "../../../fields/ParsedField.tsx";
import type { Pickable } from "../../../fields/PickField.tsx";
import { PickListField } from "../../../fields/PickListField.tsx";
import { ShareField } from "../../../fields/ShareField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import styles from "./NeedRow.module.css";

const purposes = [
  { value: "operate", words: "To operate" },
  { value: "recover", words: "To be restored" },
  { value: "both", words: "Both" },
] as const;

/** One requirement: what is needed, how many of it, what for, and how long it can be missed. */
export function NeedRow({
  need,
  number,
  items,
  held,
  onChange,
  onRemove,
}: {
  readonly need: Requirement;
  readonly number: number;
  readonly items: readonly (Pickable & { readonly id: ElementId })[];
  readonly held: Omit<Held, "field">;
  readonly onChange: (need: Requirement) => void;
  readonly onRemove: () => void;
}) {
  const title = useId();
  const { targets, atLeast } = need;
  return (
    <div role="group" aria-labelledby={title} className={styles.row}>
      <div className={styles.line}>
        <span id={title} className={styles.number}>
          Requirement {number}
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={`Remove requirement ${number}`}
          onClick={onRemove}
        />
      </div>
      <PickListField
        label="Needed"
        hint="Several that can stand in for each other make one requirement"
        values={targets}
        items={items}
        onChange={(chosen) =>
          onChange({ ...need, targets: chosen, atLeast: countAmong(need, chosen.length) })
        }
      />
      <div className={styles.fields}>
        {targets.length > 1 && (
          <ChoiceField
            label="How many of them"
            value={String(atLeast)}
            choices={targets.map((_, at) => ({
              value: String(at + 1),
              words: at + 1 === targets.length ? "All" : `${at + 1} of ${targets.length}`,
            }))}
            onChange={(count) => onChange({ ...need, atLeast: Number(count) })}
          />
        )}
        <ChoiceField
          label="What for"
          value={need.for}
          choices={purposes}
          onChange={(purpose = "operate") => onChange({ ...need, for: purpose })}
        />
        <ParsedField
          label="Can be missed for"
          placeholder="not at all"
          value={need.holds === 0 ? undefined : need.holds}
          written={writtenHold}
          parse={parseHold}
          problem={(text) => `“${text}” is not a length of time: write 30m, 4h, 2d or never.`}
          held={{ ...held, field: `needs/${number - 1}/holds` }}
          onChange={(holds) => onChange({ ...need, holds: holds ?? minutes(0) })}
        />
        <ShareField
          label="Without it is lost"
          placeholder="100 %"
          value={need.loss === 1 ? undefined : need.loss}
          held={{ ...held, field: `needs/${number - 1}/loss` }}
          onChange={(loss) => onChange({ ...need, loss: loss ?? 1 })}
        />
      </div>
      <TextField
        label="Note"
        value={need.note}
        onChange={(note) => onChange(withNote(need, note))}
      />
    </div>
  );
}

function withNote(need: Requirement, note: string | undefined): Requirement {
  const { note: _, ...others } = need;
  return note === undefined ? others : { ...others, note };
}

/** As many of the targets as before, or all where it was all. */
function countAmong({ targets, atLeast }: Requirement, count: number): number {
  return atLeast === targets.length ? count : Math.min(atLeast, count);
}

function writtenHold(holds: Minutes): string {
  return holds === never ? "never" : writtenDuration(holds);
}

function parseHold(text: string): Minutes | undefined {
  const plain = text.replaceAll(" ", "").toLowerCase();
  return plain === "never" ? never : parseDuration(plain);
}
