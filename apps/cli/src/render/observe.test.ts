import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Sightings } from "../observe/sightings.ts";
import { observeText } from "./observe.ts";
import { monochrome } from "./testing/monochrome.ts";

const orders = { address: "10.1.0.11", host: "app01", process: "orders", unit: "orders.service" };
const web = { address: "10.1.0.11", host: "app01", process: "nginx", unit: "nginx.service" };
const seen: Sightings = {
  host: "app01",
  by: "ss, with the kernel's word of each end",
  rows: [
    {
      client: { address: "10.1.0.50" },
      server: web,
      port: 443,
      outcomes: { succeeded: 1_204 },
      open: 31,
      bytes: 48_200_000,
      roundTrips: { count: 1_190, sum: 14_280_000, min: 310, max: 262_000 },
    },
    {
      client: orders,
      server: { address: "10.1.0.21" },
      port: 5432,
      outcomes: { succeeded: 18, refused: 2, "timed-out": 1 },
      open: 4,
      bytes: 912,
    },
    { client: {}, server: web, port: 443, outcomes: { succeeded: 77 }, open: 0, bytes: undefined },
    {
      client: orders,
      server: { address: "10.1.0.21" },
      port: 0,
      outcomes: { failed: 1 },
      open: 0,
      bytes: undefined,
    },
  ],
  coverage: {
    opened: 1_306,
    seen: 1_303,
    attributed: 1_301,
    lost: 1,
    withheld: [
      "containers and other network namespaces: needs root, or CAP_SYS_ADMIN and CAP_SYS_PTRACE",
    ],
  },
};

test.each([80, 120])("observe looks as it should at %d columns", async (width) => {
  const golden = new URL(`../golden/observe-${width}.golden.txt`, import.meta.url);
  const text = observeText(monochrome(width), { ...seen, most: 3 });
  await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
});

test("nothing seen is said as such", () => {
  const nothing = { seen: 0, attributed: 0, lost: 0, withheld: [] };
  const text = observeText(monochrome(80), { ...seen, rows: [], coverage: nothing, most: 3 });
  expect(text).toContain("No connection was seen yet.");
  expect(text).toContain("The first minute is not over yet.");
});
