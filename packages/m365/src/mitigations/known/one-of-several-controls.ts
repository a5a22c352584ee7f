import type { ElementId, Requirement } from "@mainstay/plan";
import { catalogElement } from "../added-element.ts";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** A policy that is content with one of two proofs survives the loss of either. */
export const oneOfSeveralControls: Mitigation = {
  number: "M09",
  id: "one-of-several-controls",
  title: "Second factor or compliant device, either is enough",
  does: "Conditional access asks for one of several proofs, a second factor or a device that is compliant or joined, and not for all of them.",
  helps: ["D13", "D23"],
  effort: { size: "low", why: "A few policies to rewrite and to try in report-only mode." },
  cautions: ["Whoever holds a compliant device is not prompted: agree that with security."],
  sources: ["RC"],
  match: (view) => {
    const compliance = view.findElement("intune-compliance");
    if (compliance === undefined) return [];
    const prompt = catalogElement(view, "entra-mfa");
    return needsPlaces(view, {
      at: ({ id }) => id === "entra-sign-in" || id === "outlook-mobile",
      change: (need) => {
        if (needsOnly([compliance.id], need)) return [either(need, prompt.id)];
        return [needsOnly([prompt.id], need) ? either(need, compliance.id) : need];
      },
      because: ({ name, id }, changed) =>
        `${name} (${id}) is refused when ${changed.map(({ targets }) => targets.map((one) => view.named(one)).join(" and ")).join(" or ")} fails, whatever else is proven.`,
      brings: [prompt],
    });
  },
};

function either(need: Requirement, other: ElementId): Requirement {
  return { ...need, targets: [...need.targets, other], atLeast: 1 };
}
