import { never } from "@mainstay/plan";
import { catalogElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** The cloud can check passwords itself when what checks them on premises cannot. */
export const standbyPasswordHashes: Mitigation = {
  number: "M01",
  id: "standby-password-hashes",
  title: "Password hashes in Entra as standby",
  does: "Entra Connect copies password hashes to Entra beside AD FS or pass-through authentication. When those fail, the domain is switched to sign-in in the cloud.",
  helps: ["D15", "D16", "D17"],
  effort: {
    size: "low",
    why: "A setting of a synchronisation that already runs; the switch has to be written down.",
  },
  cautions: [
    "The switch is made by hand and needs an administrator who can still get in: rehearse it.",
    "Hashes of passwords leave the premises; agree that with security first.",
  ],
  sources: ["HYB", "AUT", "PHB"],
  feature: "password-hash-sync",
  match: (view) =>
    alternativePlaces(view, {
      to: ["ad-fs", "pass-through-agents"],
      lost: ["active-directory", "web-application-proxy", "ad-fs-certificates"],
      alternative: catalogElement(view, "password-hashes"),
      holdsLess: never,
    }),
};
