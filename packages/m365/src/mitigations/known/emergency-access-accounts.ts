import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";
import { emergencyAccounts } from "../novelties.ts";

/** Administrators get in when nobody else does. */
export const emergencyAccessAccounts: Mitigation = {
  number: "M05",
  id: "emergency-access-accounts",
  title: "Emergency access accounts",
  does: "Two or more cloud accounts with strong keys of their own, outside of federation and of every conditional access policy, let administrators in when sign-in fails for everyone.",
  helps: ["D01", "D13", "D15", "D67"],
  effort: { size: "low", why: "Two accounts, two keys, two safes and an alarm on their use." },
  cautions: [
    "They help administrators, not the people who work.",
    "Watch every sign-in with them, and try them twice a year.",
  ],
  sources: ["RC"],
  match: (view) =>
    alternativePlaces(view, {
      to: ["entra-mfa", "entra-sign-in", "ad-fs"],
      lost: ["pass-through-agents", "sign-in-vendor"],
      alternative: novelElement(view, emergencyAccounts),
      at: ({ id }) => id === "admin-center" || id === "entra-admin-center",
    }),
};
