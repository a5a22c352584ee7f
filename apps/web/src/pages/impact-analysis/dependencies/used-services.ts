import type { getApplicationMap } from "@mainstay/api";
import { measuredServiceNames } from "@mainstay/m365";
import type { Dependency, Plan } from "@mainstay/plan";
import type * as z from "zod";
import { type Measure, measureWords } from "../../../components/measure-words.ts";

/** A service that people of a unit were seen to use and that its list does not have. */
export type UsedService = {
  readonly name: string;
  readonly measure: Measure;
  /** What the list would say of it: how many are needed is how many use it, and the note is why. */
  readonly dependency: Dependency;
};

/** What people of a unit were active in over the last days that were read and the list does not have, the most used first. */
export function usedServices(
  { services }: Pick<z.output<typeof getApplicationMap.answer>, "services">,
  {
    plan,
    unit,
    listed,
  }: {
    readonly plan: Pick<Plan, "elements">;
    readonly unit: string | undefined;
    readonly listed: readonly Dependency[];
  },
): readonly UsedService[] {
  const elements = new Map<string, Plan["elements"][number]>(
    plan.elements.map((element) => [element.id, element]),
  );
  return services
    .flatMap(({ id, uses }): readonly UsedService[] => {
      const measure = uses.find((use) => use.unit === unit)?.active;
      if (measure === undefined || measure.users === 0) return [];
      const element = elements.get(id);
      const name = element?.name ?? measuredServiceNames.get(id) ?? id;
      const isListed = listed.some((one) => one.element === id || one.name === name);
      if (isListed) return [];
      const what = element === undefined ? { name } : { element: element.id };
      const note = `Used by ${measureWords(measure)}`;
      return [{ name, measure, dependency: { ...what, quantity: measure.users, note } }];
    })
    .toSorted((one, other) => other.measure.share - one.measure.share);
}
