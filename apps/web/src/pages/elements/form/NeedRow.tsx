import {
  Button,
  Combobox,
  Field,
  Input,
  Option,
  Select,
  Tag,
  TagGroup,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { Element } from "@mainstay/plan";
import { useId, useState } from "react";
import { kindWords } from "../../../components/kind-words.ts";
import type { Need } from "./needs.ts";
import styles from "./NeedRow.module.css";

const shownOptions = 30;

/** One requirement: what is needed, how many of it, what for, and how long it can be missed. */
export function NeedRow({
  need,
  number,
  options,
  problem,
  change,
  remove,
}: {
  readonly need: Need;
  readonly number: number;
  readonly options: readonly Element[];
  readonly problem: string | undefined;
  readonly change: (need: Need) => void;
  readonly remove: () => void;
}) {
  const [text, setText] = useState("");
  const title = useId();
  const { targets, atLeast, holds } = need;
  const words = text.toLowerCase().split(/\s+/);
  const found = options
    .filter(({ id, name }) => {
      const where = `${name} ${id}`.toLowerCase();
      return !targets.includes(id) && words.every((word) => where.includes(word));
    })
    .slice(0, shownOptions);
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id;
  const withTargets = (next: readonly string[]) =>
    change({
      ...need,
      targets: [...next],
      atLeast: atLeast === undefined ? undefined : Math.min(atLeast, Math.max(1, next.length)),
    });
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
          onClick={remove}
        />
      </div>
      {targets.length > 0 && (
        <TagGroup
          aria-label="Needed elements"
          className={styles.tags}
          onDismiss={(_, { value }) => withTargets(targets.filter((id) => id !== value))}
        >
          {targets.map((id) => (
            <Tag
              key={id}
              value={id}
              size="small"
              dismissible
              dismissIcon={{ "aria-label": "remove" }}
            >
              {nameOf(id)}
            </Tag>
          ))}
        </TagGroup>
      )}
      <div className={styles.fields}>
        <Field
          label={targets.length === 0 ? "Needed element" : "Or together with"}
          {...(problem === undefined ? {} : { validationMessage: problem })}
        >
          <Combobox
            freeform
            placeholder="Search elements"
            value={text}
            selectedOptions={[]}
            onChange={({ target }) => setText(target.value)}
            onOptionSelect={(_, { optionValue }) => {
              setText("");
              if (optionValue !== undefined) withTargets([...targets, optionValue]);
            }}
          >
            {found.map(({ id, name, kind }) => (
              <Option key={id} value={id} text={name}>
                {name} <span className={styles.kind}>{kindWords[kind].one}</span>
              </Option>
            ))}
          </Combobox>
        </Field>
        {targets.length > 1 && (
          <Field label="How many of them">
            <Select
              value={String(atLeast ?? targets.length)}
              onChange={(_, { value }) =>
                change({
                  ...need,
                  atLeast: Number(value) === targets.length ? undefined : Number(value),
                })
              }
            >
              {targets.map((id, at) => (
                <option key={id} value={at + 1}>
                  {at + 1 === targets.length ? "All" : `${at + 1} of ${targets.length}`}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label="What for">
          <Select
            value={need.for ?? "operate"}
            onChange={(_, { value }) =>
              change({ ...need, for: value === "operate" ? undefined : value })
            }
          >
            <option value="operate">To operate</option>
            <option value="recover">To be restored</option>
            <option value="both">Both</option>
          </Select>
        </Field>
        <Field label="Can be missed for">
          <Input
            placeholder="not at all"
            value={holds === undefined ? "" : String(holds)}
            onChange={(_, { value }) =>
              change({ ...need, holds: value === "" ? undefined : value })
            }
          />
        </Field>
      </div>
    </div>
  );
}
