import { never } from "@mainstay/plan";
import { catalogElement } from "../added-element.ts";
import { alternativePlaces } from "../alternative.ts";
import type { Mitigation } from "../mitigation.ts";

/** Accounts and passwords go on reaching the cloud when the synchronisation server is lost. */
export const stagingSyncServer: Mitigation = {
  number: "M02",
  id: "staging-sync-server",
  title: "A second Entra Connect server in staging mode",
  does: "A second synchronisation server at another site reads everything and writes nothing, until somebody makes it the active one.",
  helps: ["D18", "D19", "D20", "D35"],
  effort: {
    size: "medium",
    why: "One more server to run and to keep on the same configuration as the first.",
  },
  cautions: [
    "Only one of the two may write: the switch is made by hand, so rehearse it.",
    "Without it the server has to be built anew, which takes some hours.",
  ],
  sources: ["STG"],
  feature: "second-sync-server",
  match: (view) =>
    alternativePlaces(view, {
      to: ["entra-connect"],
      alternative: catalogElement(view, "entra-connect-staging"),
      holdsLess: never,
    }),
};
