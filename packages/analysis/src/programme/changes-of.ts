import type { Element, ElementId, ScenarioId, Sop } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import { procedureFor } from "../procedure-for.ts";
import { changeBelow } from "./change-below.ts";
import { type Change, laterChange, type LastChanges } from "./last-changes.ts";

/** What may have changed since something was proven, by the day of the inspection. */
export type ChangesOf = {
  /** Of all that an element rests on to operate, itself included. */
  readonly below: (element: ElementId) => Change | undefined;
  /** Of an element, and of what it comes back by, as it was shown in scenarios (SPEC 8.11). */
  readonly restoring: (element: Element, scenarios: readonly ScenarioId[]) => Change | undefined;
};

/** The last changes that bear on what elements were proven by, where it is known when records were changed. */
export function changesOf({ plan, today }: Inspection, changes: LastChanges): ChangesOf {
  if (changes.size === 0) return { below: () => undefined, restoring: () => undefined };
  const below = changeBelow(plan, changes, today);
  const own = (record: string): Change | undefined => {
    const on = changes.get(record);
    return on === undefined || on > today ? undefined : { record, on };
  };
  const teams = new Map<string, ElementId>(plan.elements.map(({ id }) => [id, id]));
  const ofProcedure = (sop: Sop): Change | undefined =>
    [...restedOn(sop, teams)].map(below).reduce(laterChange, own(`sops/${sop.id}`));
  const known = new Map<string, Change | undefined>();
  const ofScenario = ({ unit }: Element, scenario: ScenarioId): Change | undefined => {
    const key = `${scenario} ${unit ?? ""}`;
    if (!known.has(key)) {
      const sop = procedureFor(plan, unit === undefined ? {} : { unit }, scenario);
      known.set(key, sop && ofProcedure(sop));
    }
    return known.get(key);
  };
  return {
    below,
    restoring: (element, scenarios) => {
      const recovery = (element.needs ?? []).flatMap((need) =>
        need.for === "operate" ? [] : need.targets,
      );
      return [
        ...recovery.map(below),
        ...scenarios.map((scenario) => ofScenario(element, scenario)),
      ].reduce(laterChange, own(`elements/${element.id}`));
    },
  };
}

/** What a procedure needs, where it is read, and what its steps go over or are done by. */
function* restedOn(
  { needs = [], copies = [], steps = [] }: Sop,
  elements: ReadonlyMap<string, ElementId>,
): Generator<ElementId> {
  for (const { targets } of needs) yield* targets;
  yield* copies;
  for (const { channel, who } of steps) {
    if (channel !== undefined) yield channel;
    const team = who === undefined ? undefined : elements.get(who);
    if (team !== undefined) yield team;
  }
}
