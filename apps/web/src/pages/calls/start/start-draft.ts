import {
  type CallTree,
  type Disruption,
  ElementId,
  type Incident,
  type Plan,
} from "@mainstay/plan";
import * as z from "zod";

/** A call as it is being written. */
export const StartDraft = z.object({
  /** By which it is started: made once, so that starting it again, whatever happens on the way, is not starting another. */
  id: z.string(),
  kind: z.enum(["drill", "real"]),
  message: z.string().optional(),
  /** What has happened: the id of a scenario of the plan, or an incident as `incidents/ID`. */
  happened: z.string().optional(),
  elements: z.array(ElementId).readonly(),
  /** In minutes. */
  wait: z.string(),
  occasion: z.string().optional(),
});
export type StartDraft = Readonly<z.output<typeof StartDraft>>;

/** What a call goes by: losses that are named, and an incident whose journal says what else is lost. */
type WhatIsLost = { readonly losses: readonly Disruption[]; readonly incident?: string };

/**
 * What is lost: what the scenario says, or the incident by now, which the server knows; and each element that is named beside it
 * from the start.
 */
export function whatIsLost(
  plan: Pick<Plan, "scenarios" | "incidents">,
  { happened, elements }: Pick<StartDraft, "happened" | "elements">,
): WhatIsLost {
  const ofScenario = plan.scenarios.find(({ id }) => id === happened)?.disruptions ?? [];
  const incident = incidentBy(plan, happened)?.id;
  return {
    losses: [...ofScenario, ...elements.map((element) => ({ element }))],
    ...(incident === undefined ? {} : { incident }),
  };
}

/** What has happened where a call is part of this: the scenario of an exercise, or the incident itself. */
export function happenedIn(
  plan: Pick<Plan, "exercises" | "incidents">,
  occasion: string | undefined,
): string | undefined {
  if (incidentBy(plan, occasion) !== undefined) return occasion;
  return plan.exercises.find(({ id }) => `exercises/${id}` === occasion)?.scenario;
}

/** The incident that an address such as `incidents/ID` is of. */
function incidentBy(
  { incidents }: Pick<Plan, "incidents">,
  address: string | undefined,
): Incident | undefined {
  return incidents.find(({ id }) => `incidents/${id}` === address);
}

/** What can have happened: the incident that the call is part of, then the scenarios, those that a call tree is for first. */
export function happenedFor(
  { scenarios, incidents }: Pick<Plan, "scenarios" | "incidents">,
  tree: Pick<CallTree, "scenarios">,
  occasion: string | undefined,
) {
  const incident = incidentBy({ incidents }, occasion);
  const own = new Set<string>(tree.scenarios);
  const toChoice = ({ id, name }: Plan["scenarios"][number]) => ({
    value: String(id),
    words: name,
  });
  return [
    ...(incident === undefined
      ? []
      : [
          {
            value: `incidents/${incident.id}`,
            words: `What is lost by now in: ${incident.name}`,
          },
        ]),
    ...scenarios.filter(({ id }) => own.has(id)).map(toChoice),
    ...scenarios.filter(({ id }) => !own.has(id)).map(toChoice),
  ];
}

/** What a call can be part of: exercises and incidents that are not over, the latest first. */
export function occasionsIn({ exercises, incidents }: Pick<Plan, "exercises" | "incidents">) {
  return [
    ...incidents
      .filter(({ ended }) => ended === undefined)
      .map(({ id, name }) => ({ value: `incidents/${id}`, words: `Incident: ${name}` })),
    ...exercises
      .toReversed()
      .map(({ id, name }) => ({ value: `exercises/${id}`, words: `Exercise: ${name}` })),
  ];
}
