import type { Novelty } from "./added-element.ts";

/** Telephones that neither Teams nor the internet carries. */
export const mobileNumbers: Novelty = {
  id: "mobile-numbers",
  kind: "service",
  name: "Mobile numbers and lines without VoIP",
  description:
    "Telephones that go by a carrier and not by Teams or the internet, with the numbers that others need on paper.",
};

/** A way to reach everyone that stands outside of the tenant and knows people by itself. */
export const messagingOutside: Novelty = {
  id: "messaging-outside-tenant",
  kind: "service",
  name: "Messages outside of the tenant",
  description:
    "A messaging or alerting service with its own accounts, that reaches people by text message and app without Microsoft 365.",
};

/** The second sign-in of administrators. */
export const emergencyAccounts: Novelty = {
  id: "emergency-accounts",
  kind: "service",
  name: "Emergency access accounts",
  description:
    "Two or more accounts in the cloud only, with keys in safes, outside of federation and of conditional access.",
  needs: ["entra-id"],
};
