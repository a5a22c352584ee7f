import type { Element, ElementId, Requirement } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";
import type { PlanView } from "../plan-view.ts";

const wanted = 3;

/** One agent may fail while another is patched, and passwords are still checked. */
export const threeSignInAgents: Mitigation = {
  number: "M03",
  id: "three-sign-in-agents",
  title: "At least three pass-through agents",
  does: "Pass-through authentication runs on three or more servers, any of which is enough.",
  helps: ["D16"],
  effort: { size: "low", why: "A small installation on servers that are already there." },
  cautions: ["Not in the perimeter network: agents need domain controllers close by."],
  sources: ["AUT"],
  match: (view) => {
    const agents = [2, 3].map((number) => agent(view, number));
    return needsPlaces(view, {
      at: ({ id }) => id === "pass-through-agents",
      change: (need) => [areServers(view, need) ? withAgents(need, agents) : need],
      because: ({ name, id }, [need]) =>
        `${name} (${id}) runs on ${need?.targets.map((target) => view.named(target)).join(" and ")}, which leaves no room for a failure during maintenance.`,
      brings: agents,
    });
  },
};

function agent(view: PlanView, number: number): Element {
  return novelElement(view, {
    id: `pass-through-agent-${number}`,
    kind: "infrastructure",
    name: `Pass-through agent ${number}`,
    description: "A server that checks passwords for Entra.",
    needs: ["active-directory"],
  });
}

/** Whether a requirement names servers of the organisation's own, with fewer than two to spare. */
function areServers(view: PlanView, { targets, atLeast, for: purpose }: Requirement): boolean {
  const areOwn = targets.every((target) => {
    const element = view.findElement(target);
    return element?.kind === "infrastructure" && view.isOwn(element);
  });
  return purpose !== "recover" && areOwn && targets.length - atLeast < wanted - 1;
}

function withAgents(need: Requirement, agents: readonly Element[]): Requirement {
  const more = agents.map(({ id }): ElementId => id).filter((id) => !need.targets.includes(id));
  const missing = Math.max(0, wanted - need.targets.length);
  return { ...need, targets: [...need.targets, ...more.slice(0, missing)], atLeast: 1 };
}
