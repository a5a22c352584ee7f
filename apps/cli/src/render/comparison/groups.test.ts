import { compareWithPlan, type Dependency } from "@mainstay/flows";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { monochrome } from "../testing/monochrome.ts";
import { groupsText } from "./groups.ts";

const outcomes = { succeeded: 2, refused: 0, "timed-out": 0, blocked: 0, failed: 0, unknown: 0 };

function used(from: string, to: string): Dependency {
  return {
    source: { address: from, processes: [] },
    destination: { address: to, port: 8443, role: "web", processes: ["java orders.jar"] },
    protocol: "tcp",
    connections: 2,
    failed: 0,
    outcomes,
    bytesOut: 500,
    bytesIn: 1_000,
    first: 0,
    last: 60_000,
    scope: "internal",
    roleBy: "told",
    seenFrom: ["sensor"],
  };
}

const dependencies = [
  used("10.1.0.0", "10.0.0.2"),
  ...Array.from({ length: 24 }, (_, at) => used(`10.1.0.${at}`, "10.0.0.1")),
];

function text(all: boolean): string | undefined {
  const groups = compareWithPlan(planOf({}), { dependencies }, { today: "2026-05-16" }).groups();
  return groupsText(monochrome(100), { groups, name: (id) => id, all });
}

test("groups are told with their counts, and with their members where all is shown", () => {
  expect(text(false)).toMatch(/java orders\.jar +8443 web +2 +24 +50 +37\.5 kB/);
  expect(text(false)).toMatch(/10\.0\.0\.1 +8443 web +24 +48 +36\.0 kB/);
  expect(text(false)).not.toContain("10.1.0.23");
  expect(text(true)).toContain("10.1.0.23");
});

test("programs of one name are told apart by all their ports and transports, and a machine of an element by where it is", () => {
  const served = [
    ["10.0.0.1", [135, 445, 49664, 49665]],
    ["10.0.0.2", [135, 445, 49664, 49665]],
    ["10.0.0.3", [135, 445, 49664, 49666]],
    ["10.0.0.4", [135, 445, 49664, 49666]],
  ] as const;
  const dependencies = served.flatMap(([to, ports]) =>
    ports.map((port) => {
      const use = used("10.1.0.1", to);
      const protocol = port === 445 ? ("udp" as const) : ("tcp" as const);
      return { ...use, protocol, destination: { ...use.destination, port } };
    }),
  );
  const plan = planOf({
    elements: [
      { id: "files", kind: "infrastructure", name: "Files", seenAs: ["10.0.0.1", "10.0.0.2"] },
    ],
  });
  const groups = compareWithPlan(plan, { dependencies }, { today: "2026-05-16" }).groups();
  const told = groupsText(monochrome(140), { groups, name: () => "Files", all: true });
  expect(told).toContain("135, 445/udp, 49664 and 49665");
  expect(told).toContain("135, 445/udp, 49664 and 49666");
  expect(told).toContain("Files (10.0.0.1) and Files (10.0.0.2)");
});

test("nothing is told where nothing belongs together", () => {
  const groups = { processes: [], clients: [], servers: [] };
  expect(groupsText(monochrome(100), { groups, name: (id) => id, all: true })).toBeUndefined();
});
