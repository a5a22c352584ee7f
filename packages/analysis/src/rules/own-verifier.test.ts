import { ownVerifier } from "./own-verifier.ts";
import { holdRule } from "./testing/hold-rule.ts";

const people = [
  { id: "kit", name: "Kit" },
  { id: "ada", name: "Ada" },
];
const action = { id: "second-line", name: "A second line", status: "open" as const, owner: "kit" };

holdRule(ownVerifier, {
  finds: {
    in: { people, actions: [{ ...action, verifier: "kit" }] },
    messages: [
      "Kit (kit) does A second line (second-line) and is to say whether it helped: name somebody else in `verifier`",
    ],
  },
  passes: [
    { people, actions: [{ ...action, verifier: "ada" }] },
    { people, actions: [action] },
  ],
});
