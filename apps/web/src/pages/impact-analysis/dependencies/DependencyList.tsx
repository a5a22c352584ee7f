import { Button, Field, Input } from "@fluentui/react-components";
import type { Dependency, Plan } from "@mainstay/plan";
import { useKeptText } from "../../../drafts/use-kept.ts";
import { DurationField } from "../../../fields/DurationField.tsx";
import type { Held } from "../../../fields/held.ts";
import { PickField } from "../../../fields/PickField.tsx";
import { ParsedField } from "../../../fields/ParsedField.tsx";
import { useRemoval } from "../../../fields/use-removal.ts";
import { TextField } from "../../../fields/TextField.tsx";
import { type Heading, headingOf } from "../dependency-headings.ts";
import styles from "../groups/Group.module.css";

/** What is depended on under one heading. */
export function DependencyList({
  keptFor,
  heading,
  title,
  plan,
  list,
  isClosed,
  held,
  onChange,
}: {
  /** The id of the analysis that it is for. */
  readonly keptFor: string;
  readonly heading: Heading;
  readonly title: string;
  readonly plan: Plan;
  readonly list: readonly Dependency[];
  readonly isClosed: boolean;
  readonly held: Omit<Held, "field">;
  readonly onChange: (list: readonly Dependency[]) => void;
}) {
  const removal = useRemoval<HTMLUListElement>(heading, held);
  const remove = (at: number) => {
    const gone = list[at];
    const path = gone === undefined ? undefined : pathOf(heading, gone);
    for (const field of Object.keys(held.texts)) {
      if (field.startsWith(`${path}/`)) held.hold(field, undefined);
    }
    onChange(removal.without(list, at));
  };
  const offered = plan.elements.filter(
    ({ id, kind }) => headingOf(kind) === heading && !list.some(({ element }) => element === id),
  );
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      <ul ref={removal.list} className={styles.list}>
        {list.map((dependency, at) => (
          <li key={dependency.element ?? dependency.name} className={styles.row}>
            <DependencyRow
              name={nameOf(dependency, plan)}
              dependency={dependency}
              held={held}
              path={pathOf(heading, dependency)}
              onChange={(changed) => onChange(list.with(at, changed))}
            />
            {!isClosed && (
              <Button aria-label={`Remove ${nameOf(dependency, plan)}`} onClick={() => remove(at)}>
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
            keptFor={`${keptFor}/${heading}`}
            taken={list.flatMap(({ name }) => (name === undefined ? [] : [name]))}
            onAdd={(name) => onChange([...list, { name }])}
          />
        </div>
      )}
    </fieldset>
  );
}

/** Under which name half-typed texts of a dependency are held. */
function pathOf(heading: Heading, { element, name = "" }: Dependency): string {
  return `${heading}/${element ?? name}`;
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
  keptFor,
  taken,
  onAdd,
}: {
  /** The record that it is for. */
  readonly keptFor: string;
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const [name, setName, { forget: forgetName }] = useKeptText(`unknown/${keptFor}`);
  const isFree = name.trim() !== "" && !taken.includes(name.trim());
  return (
    <div className={styles.row}>
      <Field label="Or something that is not in the plan yet">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Button
        disabledFocusable={!isFree}
        onClick={() => {
          onAdd(name.trim());
          forgetName();
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
