import type { Approvable } from "@mainstay/plan";
import { expect, test } from "vitest";
import { timesOf } from "../delegation-words.ts";
import { delegatedUntil } from "./delegated-until.ts";

const delegation = (until: string, kinds?: Approvable[], from = "2026-11-01") => ({
  id: until,
  delegator: { id: "helena", name: "Helena" },
  delegate: { id: "simone", name: "Simone" },
  ...(kinds === undefined ? {} : { kinds }),
  starts: "",
  ...timesOf({ from, until }),
  madeAt: "2026-11-01T08:00:00Z",
  madeBy: "Helena",
  isActive: true,
});

const now = new Date("2026-11-02T12:00");
const until = (all: ReturnType<typeof delegation>[], collection: Approvable, to = "simone") =>
  delegatedUntil(all, { from: "helena", to, collection, now });

test("what is for other lists does not count, however long it lasts", () => {
  const both = [delegation("2026-11-05", ["sops"]), delegation("2026-11-09", ["exercises"])];
  expect(until(both, "sops")).toBe("until 5 Nov 2026");
  expect(until(both, "exercises")).toBe("until 9 Nov 2026");
  expect(until(both, "scenarios")).toBeUndefined();
});

test("of several the longest counts, one of all lists too, and none that is over, to come or to somebody else", () => {
  const all = [
    delegation("2026-11-01"),
    delegation("2026-11-07"),
    delegation("2026-11-05", ["sops"]),
    delegation("2026-12-01", ["sops"], "2026-11-03"),
  ];
  expect(until(all, "sops")).toBe("until 7 Nov 2026");
  expect(until(all, "sops", "max")).toBeUndefined();
});
