import {
  type Element,
  type ElementId,
  type Plan,
  defaultCriticalities,
  never as forGood,
} from "@mainstay/plan";
import { type ReferenceStep, referenceCascade } from "./reference-cascade.ts";

/** What the specification asks of one element, by the text (SPEC 3). Infinity is never. */
export type ReferenceAssessment = {
  readonly criticality: string | undefined;
  readonly required: number;
  readonly requiredBy: ElementId | undefined;
  readonly requiredAlone: number;
  readonly requiredPoint: number;
  readonly blackStart: number;
  readonly gapTime: number | "unknown" | undefined;
  readonly gapPoint: number | "unknown" | undefined;
};

const never = Number.POSITIVE_INFINITY;
const round = (level: number): number => Math.round(level * 1e9) / 1e9;

/** The assessment with one cascade per element, as the specification's text has it; slow and obviously right. */
export function referenceAssessment(plan: Plan): ReadonlyMap<ElementId, ReferenceAssessment> {
  const scale: readonly string[] = plan.organisation.criticalities ?? defaultCriticalities;
  const alone = allNeeded(plan);
  const black = referenceCascade(
    plan,
    plan.elements
      .filter(({ recovery }) => recovery?.time !== undefined)
      .map(({ id }) => ({ element: id })),
  );
  return new Map(plan.elements.map((element) => [element.id, assessOne(element)]));

  function assessOne(element: Element): ReferenceAssessment {
    const falls = fallsWithout(plan, element.id);
    const fallen = plan.elements.filter(({ id }) => (falls.get(id) ?? never) < never);
    const { value: required, by } = soonest(plan, falls);
    const ranks = fallen.flatMap(({ criticality }) =>
      criticality === undefined ? [] : [scale.indexOf(criticality)],
    );
    const requiredPoint = Math.min(
      never,
      ...fallen.map(({ objectives }) => objectives?.rpo ?? never),
    );
    const { time, point } = element.recovery ?? {};
    const mustDeclareTime = !["function", "process"].includes(element.kind);
    const mustDeclarePoint =
      mustDeclareTime &&
      !["team", "site", "supplier", "partner", "customer"].includes(element.kind);
    return {
      criticality: ranks.length === 0 ? undefined : scale[Math.min(...ranks)],
      required,
      requiredBy: by,
      requiredAlone: soonest(alone, fallsWithout(alone, element.id)).value,
      requiredPoint,
      blackStart: staysWholeFrom(black.get(element.id) ?? []),
      gapTime: gap(time, required, mustDeclareTime),
      gapPoint: gap(point, requiredPoint, mustDeclarePoint),
    };
  }
}

function fallsWithout(plan: Plan, lost: ElementId): ReadonlyMap<ElementId, number> {
  const steps = referenceCascade(plan, [{ element: lost, lasts: forGood }]);
  return new Map(
    plan.elements.map(({ id, objectives }) => {
      if (id === lost) return [id, 0];
      const below = (steps.get(id) ?? []).find(([, level]) => level < round(objectives?.mbco ?? 1));
      return [id, below?.[0] ?? never];
    }),
  );
}

function soonest(
  plan: Plan,
  falls: ReadonlyMap<ElementId, number>,
): { value: number; by: ElementId | undefined } {
  let value = never;
  let by: ElementId | undefined;
  for (const { id, objectives } of plan.elements) {
    const asked = (falls.get(id) ?? never) + (objectives?.rto ?? never);
    if (asked < value) [value, by] = [asked, id];
  }
  return { value, by };
}

function allNeeded(plan: Plan): Plan {
  const elements = plan.elements.map((element) => ({
    ...element,
    needs: (element.needs ?? []).map((need) => ({ ...need, atLeast: need.targets.length })),
  }));
  return { ...plan, elements };
}

function staysWholeFrom(steps: readonly ReferenceStep[]): number {
  const last = steps.at(-1);
  return last === undefined ? 0 : last[1] === 1 ? last[0] : never;
}

function gap(
  capability: number | undefined,
  required: number,
  mustDeclare: boolean,
): number | "unknown" | undefined {
  if (capability === undefined) return mustDeclare && required < never ? "unknown" : undefined;
  return capability > required ? capability - required : undefined;
}
