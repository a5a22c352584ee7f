import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";

/** A policy that asks again and again cuts off the backup sign-in. */
export const noFrequentSignIn: Mitigation = {
  number: "M13",
  id: "no-frequent-sign-in",
  title: "No frequent sign-in for the most critical apps",
  does: "Policies on apps that must work within minutes set no sign-in frequency, no authentication strength and are not of the classic kind, unless there is a reason.",
  helps: ["D04", "D09"],
  effort: { size: "low", why: "A review of the policies with those who asked for them." },
  cautions: ["Longer sessions are a matter of security as well: decide it app by app."],
  sources: ["BAS"],
  match: (view) =>
    needsPlaces(view, {
      at: ({ id }) => id === "entra-sessions" || id === "entra-sessions-classic",
      change: (need) =>
        needsOnly(["entra-id"], need) && need.holds === 0 && need.loss < 1 ? [] : [need],
      because: ({ name, id }) =>
        `${name} (${id}) is asked again by policy, which the backup sign-in cannot answer.`,
    }),
};
