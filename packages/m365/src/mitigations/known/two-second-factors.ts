import { never } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** A second factor that does not come over the same channel as the first one. */
export const twoSecondFactors: Mitigation = {
  number: "M06",
  id: "two-second-factors",
  title: "Two second factors on different channels",
  does: "Everyone registers a second method that shares nothing with the first, such as codes that an app or a token makes without a network.",
  helps: ["D13", "D14", "D21"],
  effort: { size: "medium", why: "Every person has to register once, and some need a token." },
  cautions: ["Text message and call share one channel: together they count as one."],
  sources: ["RC", "CRED"],
  match: (view) => {
    const needs = view.findElement("entra-mfa")?.needs ?? [];
    const carriers = needs
      .flatMap(({ targets }) => targets)
      .filter((target) => view.findElement(target)?.kind === "supplier");
    return alternativePlaces(view, {
      to: carriers,
      alternative: novelElement(view, {
        id: "authenticator-codes",
        kind: "service",
        name: "Codes made on the device",
        description: "One-time codes of an app or a token, which need no carrier and no network.",
      }),
      at: ({ id }) => id === "entra-mfa",
      holdsLess: never,
    });
  },
};
