import type { ObservedComparisonDocument } from "@mainstay/api";

type OwnBy = ObservedComparisonDocument["own"][number]["by"];

const reasons: Readonly<Record<OwnBy, string>> = {
  network: "own network",
  machine: "own machine",
  element: "own by the plan",
};

/** Why an end is the organisation's own though its address is public: `own network`; empty where nothing has to say so. */
export function ownWords({ ownBy }: { readonly ownBy?: OwnBy | undefined }): string {
  return ownBy === undefined ? "" : reasons[ownBy];
}

/** The same in a sentence: `It is in a network …`. */
export const ownBecause: Readonly<Record<OwnBy, string>> = {
  network: "It is in a network that the server's rules (MAINSTAY_SERVER_ROLES) list as own.",
  machine: "A machine that is watched tells of it as its own.",
  element: "An element of the plan has it that is no third party.",
};
