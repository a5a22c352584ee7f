import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";
import { emergencyAccounts } from "../novelties.ts";

/** Policies that lie ready to be switched on when the second factor, or who asks for it, is lost. */
export const contingencyPolicies: Mitigation = {
  number: "M10",
  id: "contingency-policies",
  title: "Contingency policies that lie ready",
  does: "Conditional access policies for the loss of the second factor are built beforehand, kept in report-only mode and named in order (EM001 and so on), so that letting people in takes minutes.",
  helps: ["D13", "D21"],
  effort: { size: "low", why: "A handful of policies and the steps to switch them on and off." },
  cautions: [
    "They lower security while they are on: limit them to what must go on, and note when they end.",
    "An administrator must get in to switch them on, so emergency access accounts come first.",
  ],
  sources: ["RC"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["entra-mfa", "mfa-vendor", "sign-in-vendor"],
      lost: ["phone-carrier"],
      alternative: novelElement(view, {
        id: "contingency-policies",
        kind: "service",
        name: "Contingency policies",
        description: "Conditional access without the second factor, switched on in an emergency.",
        needs: ["entra-id", emergencyAccounts.id],
      }),
      at: (element) =>
        element.id === "entra-sign-in" || element.id === "entra-mfa" || view.isOwn(element),
    }),
};
