import type { ElementId, Requirement } from "@mainstay/plan";
import { catalogElement, novelElement } from "../added-element.ts";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

const ending = ["exchange-ews", "exchange-imap-pop"];

/** Protocols that end, or that fail alone and unnoticed. */
export const moveLegacyProtocols: Mitigation = {
  number: "M36",
  id: "move-legacy-protocols",
  title: "Off Exchange Web Services, IMAP, POP and basic SMTP",
  does: "What reads mail by Exchange Web Services, IMAP or POP moves to Microsoft Graph; what sends by SMTP submission gets a relay that does not need Exchange Online.",
  helps: ["D29", "D30"],
  effort: { size: "high", why: "Each program is found and changed, some by their vendors." },
  cautions: [
    "Exchange Web Services are blocked from 1 October 2026 unless allow-listed, and removed on 1 April 2027.",
    "Graph is another thing to fail: what it is worth is shown with it.",
  ],
  sources: ["EWS"],
  match: (view) => {
    const graph = catalogElement(view, "graph");
    const relay = novelElement(view, {
      id: "mail-relay",
      kind: "infrastructure",
      name: "Mail relay",
      description: "Sends mail of machines without Exchange Online.",
    });
    return needsPlaces(view, {
      at: (element) => view.isOwn(element) && element.id !== relay.id,
      change: (need) => {
        if (needsOnly(["exchange-smtp-submission"], need)) {
          return [{ ...need, targets: [...need.targets, relay.id], atLeast: 1 }];
        }
        const ends = need.for !== "recover" && need.targets.some((id) => ending.includes(id));
        return [ends ? movedTo(graph.id, need) : need];
      },
      because: ({ name, id }, changed) =>
        `${name} (${id}) uses ${changed.flatMap(({ targets }) => targets.map((one) => view.named(one))).join(" and ")}.`,
      brings: [graph, relay],
    });
  },
};

function movedTo(graph: ElementId, need: Requirement): Requirement {
  const targets = new Set(need.targets.map((id) => (ending.includes(id) ? graph : id)));
  return { ...need, targets: [...targets], atLeast: Math.min(need.atLeast, targets.size) };
}
