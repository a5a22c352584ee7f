import { Button, Field, Input } from "@fluentui/react-components";
import type { Dependency, Plan } from "@mainstay/plan";
import { useState } from "react";
import { DurationField } from "../../../fields/DurationField.tsx";
import type { Held } from "../../../fields/held.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { ParsedField } from "../../../fields/ParsedField.tsx";
import { TextField } from "../../../fields/TextField.tsx";
import { type Heading, headingOf } from "../dependency-headings.ts";
import styles from "../groups/Group.module.css";

/** What is depended on under one heading. */
export function DependencyList({
  heading,
  title,
  plan,
  list,
  isClosed,
  held,
  onChange,
}: {
  readonly heading: Heading;
  readonly title: string;
  readonly plan: Plan;
  readonly list: readonly Dependency[];
  readonly isClosed: boolean;
  readonly held: Omit<Held, "field">;
  readonly onChange: (list: readonly Dependency[]) => void;
}) {
  const offered = plan.elements.filter(
    ({ id, kind }) => headingOf(kind) === heading && !list.some(({ element }) => element === id),
  );
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      <ul className={styles.list}>
        {list.map((dependency, at) => (
          <li key={dependency.element ?? dependency.name} className={styles.row}>
            <DependencyRow
              name={nameOf(dependency, plan)}
              dependency={dependency}
              held={held}
              path={`${heading}/${dependency.element ?? dependency.name ?? ""}`}
              onChange={(changed) => onChange(list.with(at, changed))}
            />
            {!isClosed && (
              <Button
                aria-label={`Remove ${nameOf(dependency, plan)}`}
                onClick={() => onChange(list.toSpliced(at, 1))}
              >
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isClosed && (
        <div className={styles.two}>
          <PickField
            label={`Add of ${title.toLowerCase()}`}
            items={offered.map(({ id, name, kind }) => ({ id, name, about: kind }))}
            value={undefined}
            onChange={(item) => item !== undefined && onChange([...list, { element: item.id }])}
          />
          <Unknown
            taken={list.flatMap(({ name }) => (name === undefined ? [] : [name]))}
            onAdd={(name) => onChange([...list, { name }])}
          />
        </div>
      )}
    </fieldset>
  );
}

function DependencyRow({
  name,
  dependency,
  held,
  path,
  onChange,
}: {
  readonly name: string;
  readonly dependency: Dependency;
  readonly held: Omit<Held, "field">;
  readonly path: string;
  readonly onChange: (dependency: Dependency) => void;
}) {
  const set = (fields: { readonly [Name in keyof Dependency]?: Dependency[Name] | undefined }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...dependency, ...fields }).filter(([, value]) => value !== undefined),
      ),
    );
  return (
    <div role="group" aria-label={name}>
      <strong>{name}</strong>
      <div className={styles.line}>
        <ParsedField
          label="How many"
          value={dependency.quantity}
          written={String}
          parse={(text) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)}
          problem={(text) => `“${text}” is not a number: write for example 2.`}
          held={{ ...held, field: `${path}/quantity` }}
          onChange={(quantity) => set({ quantity })}
        />
        <DurationField
          label="Needed within"
          placeholder="such as 4h"
          value={dependency.within}
          held={{ ...held, field: `${path}/within` }}
          onChange={(within) => set({ within })}
        />
        <TextField label="Note" value={dependency.note} onChange={(note) => set({ note })} />
      </div>
    </div>
  );
}

function Unknown({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName] = useState("");
  const isFree = name.trim() !== "" && !taken.includes(name.trim());
  return (
    <div className={styles.row}>
      <Field label="Or something that is not in the plan yet">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button
        disabled={!isFree}
        onClick={() => {
          onAdd(name.trim());
          setName("");
        }}
      >
        Add
      </Button>
    </div>
  );
}

function nameOf({ element, name }: Dependency, { elements }: Plan): string {
  return name ?? elements.find(({ id }) => id === element)?.name ?? element ?? "";
}
