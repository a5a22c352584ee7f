import type { Element, Person, Unit } from "@mainstay/plan";
import { shortDuration } from "../../../components/duration-words.ts";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "./Facts.module.css";

/** Who an element belongs to, and what else is written of it. */
export function Facts({
  element: { unit, owner, tags = [], availability },
  units,
  people,
}: {
  readonly element: Element;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}) {
  const person = people.find(({ id }) => id === owner);
  const facts = [
    { name: "Business unit", value: units.find(({ id }) => id === unit)?.name ?? unit ?? "none" },
    {
      name: "Owner",
      value:
        owner === undefined
          ? "nobody yet"
          : [person?.name ?? owner, person?.role].filter((it) => it !== undefined).join(", "),
    },
    ...(availability === undefined
      ? []
      : [{ name: "Availability", value: availabilityWords(availability) }]),
    ...(tags.length === 0 ? [] : [{ name: "Tags", value: tags.join(", ") }]),
  ];
  return (
    <Panel title="About">
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function availabilityWords({ sla, perYear, mttr }: NonNullable<Element["availability"]>): string {
  if (sla !== undefined) return `${Math.round(sla * 1e7) / 1e5} % promised`;
  return `${perYear ?? 0} disruptions a year, ${shortDuration(mttr ?? 0)} each`;
}
