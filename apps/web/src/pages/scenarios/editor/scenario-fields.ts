import { type Disruption, type Minutes, minutes, never, type Scenario } from "@mainstay/plan";
import { type Fields, present } from "../../../components/record/present.ts";

/** The scenario with other fields; undefined, or an empty text, takes a field away. What is lost is never nothing. */
export function withFields(scenario: Scenario, fields: Fields<Scenario>): Scenario {
  const { id, name, disruptions } = scenario;
  const changed = fields.disruptions ?? [];
  return {
    ...present({ ...scenario, ...fields }),
    id,
    name: fields.name ?? name,
    disruptions: changed.length === 0 ? disruptions : changed,
  };
}

/** The loss with other fields; what is said by leaving it out is left out. */
export function withLossFields(loss: Disruption, fields: Fields<Disruption>): Disruption {
  const { at = minutes(0), level = 0, ...others } = { ...loss, ...fields };
  return {
    ...present(others),
    element: fields.element ?? loss.element,
    ...(at === 0 ? {} : { at }),
    ...(level === 0 ? {} : { level }),
  };
}

/** When a loss ends: as soon as it is recovered, after some time, or not at all. */
export type Ending = "recovered" | "after" | "never";

/** How a loss ends. */
export function endingOf({ lasts }: Disruption): Ending {
  if (lasts === undefined) return "recovered";
  return lasts === never ? "never" : "after";
}

const usual = minutes(240);

/** How long a loss takes that ends so; after four hours, where nobody has said how many. */
export function lengthFor(ending: Ending, { lasts }: Disruption): Minutes | undefined {
  switch (ending) {
    case "recovered":
      return undefined;
    case "never":
      return never;
    case "after":
      return lasts === undefined || lasts === never ? usual : lasts;
  }
}
