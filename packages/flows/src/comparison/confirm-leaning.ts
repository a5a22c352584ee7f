import { type Edit, editBetween, type ElementId } from "@mainstay/plan";
import type { Confirmed } from "./confirm.ts";
import { changing, type ChosenEnd, needing, seenAs } from "./confirmed-elements.ts";
import { needsGraph } from "./needs-graph.ts";
import type { PlacedEnd } from "./placed-end.ts";

/** What several elements were seen to lean on: servers, whether any of them does for all others, and who does not say so. */
export type LeantOn = {
  readonly servers: readonly Pick<
    PlacedEnd,
    "elements" | "host" | "address" | "network" | "site"
  >[];
  readonly anyDoes: boolean;
  readonly leaning: readonly ElementId[];
};

/**
 * The edit that declares what several elements lean on, such as a dark area or a supplier: one element stands for it, is seen as those
 * servers that are in no element, and needs those that are; each that leans on it needs it. Those of whose being needed the plan
 * knows already are not declared again.
 */
export function confirmLeaning(
  { written, completed }: Confirmed,
  { servers, anyDoes, leaning }: LeantOn,
  { stands, note }: { readonly stands: ChosenEnd; readonly note: string },
): Edit {
  const graph = needsGraph(completed.elements);
  const change = changing(completed);
  const restsOn = (id: ElementId, target: ElementId) =>
    id === target || graph.thoseOn([id], new Set([target])).size > 0;
  // Elements that share a machine cannot be told apart: the first of them stands for the machine.
  const serving = [...new Set(servers.flatMap(({ elements: [first] }) => first ?? []))];
  const toAdd = serving.filter((id) => !restsOn(stands.id, id));
  const needs = anyDoes && toAdd.length > 0 ? [toAdd] : toAdd.map((id) => [id]);
  let plan = change(written, stands, (element) =>
    needs.reduce(
      (changed, targets) => needing(changed, targets, note),
      servers
        .filter(({ elements }) => elements.length === 0)
        .reduce((seen, server) => seenAs(seen, server), element),
    ),
  );
  const known = new Set(completed.elements.map(({ id }) => id));
  for (const id of leaning) {
    if (!known.has(id) || serving.includes(id) || restsOn(id, stands.id)) continue;
    plan = change(plan, { id }, (element) => needing(element, [stands.id], note));
  }
  return editBetween(written, plan);
}
