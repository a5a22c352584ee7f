import { ElementId } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { dependentsIn, fallsWith } from "./reliance.ts";

const plan: PlanInFile = {
  elements: [
    { id: "cloud", kind: "service", name: "Cloud" },
    { id: "mail", kind: "service", name: "Mail", needs: ["cloud"] },
    { id: "chat", kind: "service", name: "Chat", needs: [{ targets: ["cloud"], loss: 0.5 }] },
    { id: "notes", kind: "service", name: "Notes", needs: [{ targets: ["cloud"], loss: 0.4 }] },
    { id: "files", kind: "service", name: "Files", needs: [{ targets: ["cloud"], holds: "1d" }] },
    { id: "lists", kind: "service", name: "Lists", needs: [{ targets: ["cloud"], holds: "23h" }] },
    {
      id: "spare",
      kind: "service",
      name: "Spare",
      needs: [{ targets: ["cloud"], for: "recover" }],
    },
    { id: "talk", kind: "process", name: "Talk", needs: [{ any: ["mail", "chat"] }] },
    { id: "shout", kind: "process", name: "Shout", needs: [{ any: ["mail", "radio"] }] },
    { id: "radio", kind: "infrastructure", name: "Radio" },
  ],
};

function fallen(...lost: readonly string[]): readonly string[] {
  const ids = new Set(lost.map((id) => ElementId.parse(id)));
  return [...fallsWith(dependentsIn(planOf(plan)), ids).values()].map((path) => path.join(" > "));
}

test("what loses half or more within a day is down, by the shortest way", () => {
  expect(fallen("cloud")).toEqual([
    "cloud",
    "cloud > mail",
    "cloud > chat",
    "cloud > lists",
    "cloud > mail > talk",
  ]);
});

test("of several, all must be lost", () => {
  expect(fallen("mail")).toEqual(["mail"]);
  expect(fallen("mail", "radio")).toEqual(["mail", "radio", "mail > shout"]);
});

test("nothing is down without a loss", () => {
  expect(fallen()).toEqual([]);
});
