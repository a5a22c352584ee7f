import { catalogElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** Sign-in in the patterns that the backup sign-in covers. */
export const federateWithEntra: Mitigation = {
  number: "M16",
  id: "federate-with-entra",
  title: "VPN and other vendors' apps signed in by Entra, in patterns that are backed up",
  does: "Apps of other vendors use SAML started at the identity provider, or OpenID Connect with identity tokens only, which Entra's backup sign-in covers. The VPN asks Entra itself instead of the network policy server alone.",
  helps: ["D07", "D22"],
  effort: { size: "medium", why: "Each app is set up anew together with its vendor." },
  cautions: ["Try the backed-up pattern app by app; vendors name it differently."],
  sources: ["RC", "BAS"],
  match: (view) => [
    ...(view.findElement("entra-backup-authentication") === undefined
      ? []
      : alternativePlaces(view, {
          to: ["entra-saml-sessions"],
          alternative: catalogElement(view, "entra-backup-authentication"),
          at: (element) => view.isOwn(element),
        })),
    ...alternativePlaces(view, {
      to: ["radius"],
      alternative: catalogElement(view, "entra-sign-in"),
      at: ({ id }) => id === "vpn",
    }),
  ],
};
