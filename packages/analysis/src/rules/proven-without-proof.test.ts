import { provenWithoutProof } from "./proven-without-proof.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const exercise = {
  id: "drill",
  name: "Drill",
  scenario: "sign-in-loss",
  date: "2026-11-20",
} as const;
const incident = {
  id: "no-sign-in",
  name: "No sign-in",
  began: "2026-11-18T08:00:00Z",
  disruptions: [{ element: "sign-in" }],
  achieved: [{ element: "stove", time: "3h" }],
};
const action = {
  id: "second-line",
  name: "A second line",
  status: "proven",
  done: "2026-11-19",
} as const;
const aboutTheStove = {
  ...action,
  id: "too-late",
  name: "Too late",
  about: "elements/stove",
  done: "2026-11-17",
  provenByIncident: "no-sign-in",
} as const;

/** The depot with a stove that is said to be back in so long. */
const inDepot = (result?: "passed" | "failed", time = "2h", statedOn?: string) => ({
  ...rehearsedDepot,
  elements: [
    ...rehearsedDepot.elements.filter(({ id }) => id !== "stove"),
    {
      id: "stove",
      kind: "infrastructure",
      name: "Stove",
      recovery: { time, ...(statedOn === undefined ? {} : { statedOn }) },
    } as const,
  ],
  incidents: [incident],
  exercises: [result === undefined ? exercise : { ...exercise, result }],
});

holdRule(provenWithoutProof, {
  finds: {
    in: {
      ...inDepot("failed"),
      actions: [
        { ...action, provenBy: "drill" },
        { ...action, id: "too-early", name: "Too early", provenByIncident: "no-sign-in" },
        aboutTheStove,
        { ...action, id: "nearly", name: "Nearly", done: "2026-11-17", provenByIncident: "close" },
      ],
      incidents: [incident, { ...incident, id: "close", name: "Close", kind: "near-miss" }],
    },
    messages: [
      "A second line (second-line) is proven by Drill (drill), which failed: name what went well after it was done, or say that it is done",
      "Too early (too-early) is proven by No sign-in (no-sign-in) of 2026-11-18, which is not after 2026-11-19: name what went well after it was done, or say that it is done",
      "Too late (too-late) is proven by No sign-in (no-sign-in), in which it came back later than the plan says: name what went well after it was done, or say that it is done",
      "Nearly (nearly) is proven by Close (close), which only nearly happened: name what went well after it was done, or say that it is done",
    ],
  },
  passes: [
    { ...inDepot("passed", "4h"), actions: [aboutTheStove] },
    { ...inDepot("passed", "2h", "2026-11-19"), actions: [aboutTheStove] },
    { ...inDepot("passed"), elements: rehearsedDepot.elements, actions: [aboutTheStove] },
    { ...inDepot("passed"), actions: [{ ...action, provenBy: "drill" }] },
    {
      ...inDepot("failed"),
      actions: [
        { ...action, status: "done" },
        { ...action, id: "earlier", done: "2026-11-17", provenByIncident: "no-sign-in" },
        {
          ...action,
          id: "by-one-of-both",
          done: "2026-11-17",
          provenBy: "drill",
          provenByIncident: "no-sign-in",
        },
      ],
    },
  ],
});
