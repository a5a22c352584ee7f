import { Element } from "@mainstay/plan";
import { expect, test } from "vitest";
import type { Outage } from "../../../components/outages/outage.ts";
import type { Neighbour } from "../drawn/drawn.ts";
import { standingOf, standingWords } from "./standing.ts";

const member = (id: string): Neighbour => ({
  id,
  name: id,
  kind: "service",
  hops: 1,
  untold: { needs: 0, neededBy: 0 },
});
const outage = (id: string, mbco: number, level: number): [string, Outage] => [
  id,
  {
    element: Element.parse({ id, kind: "service", name: id, objectives: { mbco } }),
    levels: [{ at: 60, level }],
    spans: [],
    firstImpact: 60,
    causes: [],
  },
];
const outages = new Map([outage("mail", 0.5, 0.7), outage("chat", 1, 0.4)]);
const seen = (ids: readonly string[], at: number, lost: readonly string[] = []) =>
  standingWords(standingOf({ members: ids.map(member) }, { outages, lost: new Set(lost), at }));

test("before anything bites everything works, and what nothing reaches works on", () => {
  expect(seen(["mail"], 59)).toBe("works");
  expect(seen(["phone"], 600)).toBe("works");
});

test("an element is down below its minimum, and reduced above it", () => {
  expect(seen(["mail"], 60)).toBe("at 70\u00a0%");
  expect(seen(["chat"], 60)).toBe("down to 40\u00a0%");
  expect(seen(["chat"], 60, ["chat"])).toBe("lost, down to 40\u00a0%");
});

test("several in one box stand as the worst of them", () => {
  expect(seen(["mail", "chat", "phone"], 60)).toBe("down to 40\u00a0%");
});
