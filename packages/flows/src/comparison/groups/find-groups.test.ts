import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import type { Dependency } from "../../book/dependency.ts";
import { compareWithPlan } from "../compare-with-plan.ts";
import { seen } from "../testing/seen.ts";
import { crowdFrom } from "./grouped.ts";

const plan = planOf({
  elements: [{ id: "web", kind: "infrastructure", name: "Web", seenAs: ["10.0.0.1"] }],
});
const groupsOf = (dependencies: readonly Dependency[]) =>
  compareWithPlan(plan, { dependencies }, { today: "2026-05-16" }).groups();

/** A use of a port that a program serves. */
function served(to: string, port: number, program: string, from = "10.9.0.1"): Dependency {
  const dependency = seen({ from, to, port });
  const destination = { ...dependency.destination, processes: [program] };
  return { ...dependency, destination, bytesOut: 10, bytesIn: 20 };
}

const crowd = (size: number) =>
  Array.from({ length: size }, (_, at) => `10.8.${at >> 8}.${at & 255}`);

test("programs of one name that serve the same ports on several machines are a group", () => {
  const { processes } = groupsOf([
    served("10.0.0.1", 8443, "/usr/bin/java orders.jar"),
    served("10.0.0.1", 9000, "/usr/bin/java orders.jar", "10.9.0.2"),
    served("10.0.0.2", 8443, "java Orders.jar"),
    served("10.0.0.2", 9000, "java orders.jar"),
    // Other ports, another program, and one alone.
    served("10.0.0.3", 8443, "java orders.jar"),
    served("10.0.0.4", 8443, "java stock.jar"),
    served("10.0.0.5", 5432, "postgres"),
  ]);
  expect(processes).toMatchObject([
    { program: "/usr/bin/java orders.jar", clients: 2, connections: 4, bytes: 120 },
  ]);
  expect(processes[0]?.ports.map(({ port }) => port)).toEqual([8443, 9000]);
  expect(processes[0]?.members.map(({ end, connections }) => [end.name, connections])).toEqual([
    ["web", 2],
    ["10.0.0.2", 2],
  ]);
});

test("an element that is several machines is a group of these", () => {
  const orders = planOf({
    elements: [
      { id: "orders", kind: "application", name: "Orders", seenAs: ["10.0.0.1", "10.0.0.2"] },
    ],
  });
  const groups = (...dependencies: readonly Dependency[]) =>
    compareWithPlan(orders, { dependencies }, { today: "2026-05-16" }).groups().processes;
  const one = served("10.0.0.1", 8443, "java orders.jar");
  const other = served("10.0.0.2", 8443, "java orders.jar", "10.9.0.2");
  expect(groups(one, other).map(({ members }) => members.map(({ end }) => end.address))).toEqual([
    ["10.0.0.1", "10.0.0.2"],
  ]);
  // It speaks to itself from one of them to the other.
  expect(groups(one, { ...other, source: one.destination })).toHaveLength(1);
  expect(groups(one, { ...one, source: other.source })).toEqual([]);
});

test("a machine that is several elements is not several machines", () => {
  const shared = planOf({
    elements: [
      { id: "orders", kind: "application", name: "Orders", seenAs: ["10.0.0.1"] },
      { id: "stock", kind: "application", name: "Stock", seenAs: ["10.0.0.2"] },
    ],
  });
  const on = (host: string, to: string): Dependency => {
    const dependency = served(to, 8443, "java");
    return { ...dependency, destination: { ...dependency.destination, host } };
  };
  const groups = (...dependencies: readonly Dependency[]) =>
    compareWithPlan(shared, { dependencies }, { today: "2026-05-16" }).groups().processes;
  expect(groups(on("app-1", "10.0.0.1"), on("app-1", "10.0.0.2"))).toEqual([]);
  expect(groups(on("app-1", "10.0.0.1"), on("app-2", "10.0.0.2"))).toHaveLength(1);
});

test("what never leaves a machine is of no group", () => {
  const within = (host: string): Dependency => {
    const end = { address: "127.0.0.1", host, processes: ["cupsd"] };
    const dependency = seen({ from: host, to: host, port: 631 });
    return { ...dependency, source: end, destination: { ...dependency.destination, ...end } };
  };
  expect(groupsOf([within("pc-1"), within("pc-2")]).processes).toEqual([]);
});

test("a crowd of clients of one port is a group, with all that it did; one fewer is none", () => {
  const used = (size: number, port: number) =>
    crowd(size).map((from) => seen({ from, to: "10.0.0.1", port, outcomes: { succeeded: 3 } }));
  const { clients } = groupsOf([...used(crowdFrom, 443), ...used(crowdFrom - 1, 444)]);
  expect(clients).toMatchObject([
    { server: { name: "web" }, port: 443, connections: 3 * crowdFrom },
  ]);
  expect(clients[0]?.members).toHaveLength(crowdFrom);
  expect(clients[0]).not.toHaveProperty("bytes");
});

test("a crowd of servers in no element is a group by port and whose they are, whoever asks", () => {
  const asked = (scope: "internal" | "third-party", from: string) =>
    crowd(crowdFrom).map((to) => seen({ from, to, port: 443, scope }));
  const { servers } = groupsOf([
    ...asked("third-party", "10.0.0.1"),
    ...asked("third-party", "10.0.0.7"),
    seen({ from: "10.0.0.7", to: "10.0.0.1", port: 443 }),
  ]);
  expect(servers).toMatchObject([
    { port: 443, scope: "third-party", clients: 2, connections: 2 * crowdFrom },
  ]);
  expect(servers[0]?.members).toHaveLength(crowdFrom);
});

test("what was only tried is of no group", () => {
  const scanned = crowd(crowdFrom).map((to) =>
    seen({ from: "10.9.9.9", to, port: 22, outcomes: { refused: 1 } }),
  );
  expect(groupsOf(scanned)).toEqual({ processes: [], clients: [], servers: [] });
});
