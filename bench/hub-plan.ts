import { ElementId, minutes, Plan, type Requirement } from "@mainstay/plan";

/** Functions that all need one hub, and each some parts of its own; `spares` are what the hub may rest on beside its first. */
export type Hub = { readonly functions: number; readonly parts: number; readonly spares: number };

/** A plan of functions that have nothing in common but a hub: most single losses of each are its own. */
export function hubPlan({ functions, parts, spares }: Hub): Plan {
  const targets = Array.from({ length: 1 + spares }, (_, at) => idOf(`site-${at}`));
  const hub = { id: idOf("hub"), kind: "service" as const, name: "Hub", needs: [needOf(targets)] };
  const sites = ["site-0", "site-1"].map((id) => part(idOf(id)));
  const all = Array.from({ length: functions }, (_, at) => {
    const own = Array.from({ length: parts }, (_part, number) => idOf(`part-${at}-${number}`));
    const needs = [hub.id, ...own].map((id) => needOf([id]));
    const id = idOf(`function-${at}`);
    return [{ id, kind: "function" as const, name: id, needs }, ...own.map(part)];
  });
  return { ...Plan.parse({ mainstay: 1 }), elements: [...sites, hub, ...all.flat()] };
}

function part(id: ElementId) {
  return { id, kind: "infrastructure" as const, name: id };
}

function idOf(text: string): ElementId {
  return ElementId.parse(text);
}

/** One of the targets is enough. */
function needOf(targets: readonly ElementId[]): Requirement {
  return {
    targets: [...targets],
    atLeast: 1,
    for: "operate",
    holds: minutes(0),
    loss: 1,
    evidence: "declared",
  };
}
