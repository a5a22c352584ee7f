import type { Disagreement } from "@mainstay/analysis";

/** The ways in which plan and evidence contradict each other, in the order in which they are told. */
export const contradictionKinds = [
  "active-not-declared",
  "declared-not-seen",
  "licensed-not-used",
] as const;

/** What each is called, and what may be behind it. */
export const contradictionWords: Readonly<
  Record<Disagreement["kind"], { readonly title: string; readonly means: string }>
> = {
  "active-not-declared": {
    title: "Active, but not declared",
    means:
      "The unit's work may rest on it: add a requirement to an element that it owns, or find out why not.",
  },
  "declared-not-seen": {
    title: "Declared, but nobody is active or licensed",
    means: "The plan may be out of date, or the work is done under accounts that are not counted.",
  },
  "licensed-not-used": {
    title: "Licensed, but nobody is active and it is not declared",
    means: "Licences that may be given back.",
  },
};
