import { holdRule } from "./testing/hold-rule.ts";
import { unreachablePerson } from "./unreachable-person.ts";

const ida = { id: "ida", name: "Ida" };
const callTrees = [
  { id: "tree", name: "Crisis team", start: "bo", calls: [{ from: "bo", to: ["ida"] }] },
];
const bo = { id: "bo", name: "Bo" };

holdRule(unreachablePerson, {
  finds: {
    in: { people: [ida, bo], callTrees },
    messages: [
      "Ida (ida) is to be called in the call tree Crisis team (tree) but has no contact: add a phone number or another way",
    ],
  },
  passes: { people: [{ ...ida, phone: "+49 30 1234" }, bo], callTrees },
});
