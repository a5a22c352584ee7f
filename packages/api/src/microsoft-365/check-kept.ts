import type { Cascade } from "@mainstay/analysis";
import { elementsFor, type Incident, lengthOf, type StandIns } from "@mainstay/m365";
import type { ElementId, Minutes, Plan } from "@mainstay/plan";

/** How an element fared by the plan while the incident went on: its lowest level, and from when on, if that is below 1. */
export type KeptElement = {
  readonly element: ElementId;
  readonly lowest: number;
  readonly at?: Minutes;
};

/** What was reported to have kept working, and what the plan says of it. */
export type KeptCheck = {
  readonly words: string;
  readonly isInferred: boolean;
  readonly elements: readonly KeptElement[];
  /** Elements of the catalog that the report is about and the plan has not. */
  readonly missing: readonly string[];
};

/** Holds what kept working in an incident against what the cascade says: whether the plan is wired like the world was. */
export function checkKept(
  incident: Incident,
  { plan, standIns, cascade }: { plan: Plan; standIns: StandIns; cascade: Cascade },
): readonly KeptCheck[] {
  const elementIds = plan.elements.map(({ id }) => id);
  const { minutes } = lengthOf(incident);
  return incident.keptWorking.map(({ words, isInferred, elements }) => {
    const found = elements.map((id) => ({ id, own: elementsFor(id, { elementIds, standIns }) }));
    return {
      words,
      isInferred,
      elements: found.flatMap(({ own }) =>
        own.map((element) => lowestOf(element, cascade, minutes)),
      ),
      missing: found.filter(({ own }) => own.length === 0).map(({ id }) => id),
    };
  });
}

function lowestOf(element: ElementId, { elements }: Cascade, until: Minutes): KeptElement {
  const steps = (elements.get(element)?.level ?? []).filter(({ at }) => at < until);
  const lowest = steps.toSorted((one, other) => one.level - other.level).at(0);
  if (lowest === undefined || lowest.level >= 1) return { element, lowest: 1 };
  return { element, lowest: lowest.level, at: lowest.at };
}
