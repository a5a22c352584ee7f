import { roleWithoutTraining } from "./role-without-training.ts";
import { holdRule } from "./testing/hold-rule.ts";
import { rehearsedDepot } from "./testing/rehearsed-depot.ts";

const people = [
  { id: "kit", name: "Kit", role: "Shift lead", backup: "ada" },
  { id: "ada", name: "Ada" },
  { id: "bo", name: "Bo" },
];
const plan = {
  ...rehearsedDepot,
  people,
  elements: [
    ...(rehearsedDepot.elements ?? []),
    { id: "crew", kind: "team" as const, name: "Crew", members: ["bo"] },
  ],
  sops: [{ id: "by-hand", name: "By hand", steps: [{ what: "Load", who: "crew" }] }],
  callTrees: [{ id: "night", name: "Night", start: "kit", calls: [] }],
};
const all = { id: "all", name: "All", for: ["everybody" as const] };

holdRule(roleWithoutTraining, {
  finds: {
    in: plan,
    messages: [
      "No training is for responders, who do or approve a step of a procedure: 1 person with who stands in. Add one, or name them in `roles` or `also` of another",
      "No training is for callers, who are in a call tree: 2 people with who stands in. Add one, or name them in `roles` or `also` of another",
      "No training is for Shift lead: Kit and Ada are to learn nothing; add a training for that role, or for everybody",
    ],
  },
  passes: [
    { ...plan, trainings: [{ ...all, for: ["everybody", "responders", "callers"] }] },
    { ...plan, trainings: [{ ...all, roles: ["shift lead"], also: ["bo"] }] },
    { ...rehearsedDepot, people: [{ id: "ada", name: "Ada" }] },
  ],
});
