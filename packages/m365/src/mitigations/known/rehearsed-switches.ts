import type { Mitigation } from "../mitigation.ts";

/** A switch that nobody has made is not a switch. */
export const rehearsedSwitches: Mitigation = {
  number: "M40",
  id: "rehearsed-switches",
  title: "Switches rehearsed twice a year",
  does: "The switch to password hashes and the one to the staging server are made for real, twice a year, by the people who would make them.",
  helps: ["D15", "D16", "D18"],
  effort: { size: "low", why: "Two evenings a year." },
  cautions: ["Announce it: open sessions may be asked again."],
  sources: ["PHB"],
  outside:
    "It makes sure of what a plan says and does not change it. Plan an exercise of the scenario; `mainstay due` says when one is due.",
};
