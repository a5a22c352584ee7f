import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { callListOf } from "./call-list.ts";

const person = (id: string, backup?: string) => ({
  id,
  name: id.toUpperCase(),
  email: `${id}@halden.example`,
  ...(backup === undefined ? {} : { backup }),
});

test("people are called level by level, each with who stands in for them and for that one", () => {
  const plan = planOf({
    people: [person("a"), person("b", "c"), person("c", "d"), person("d", "b"), person("o")],
    callTrees: [
      {
        id: "crisis",
        name: "Crisis",
        owner: "o",
        start: "a",
        calls: [
          { from: "b", to: ["d"] },
          { from: "a", to: ["b", "c"] },
        ],
      },
    ],
  });
  const [tree] = plan.callTrees;
  if (tree === undefined) throw new Error("there is no call tree");
  const list = callListOf(plan, tree, []);
  expect(list.places).toEqual([
    { person: "a", standIns: [] },
    { person: "b", after: "a", standIns: ["c", "d"] },
    { person: "c", after: "a", standIns: ["d", "b"] },
    { person: "d", after: "b", standIns: ["b", "c"] },
  ]);
  expect(list.people.map(({ id }) => id).toSorted()).toEqual(["a", "b", "c", "d", "o"]);
  expect(list.people[0]?.contacts).toEqual([{ kind: "email", address: "a@halden.example" }]);
});
