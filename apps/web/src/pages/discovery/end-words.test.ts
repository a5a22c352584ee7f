import { expect, test } from "vitest";
import { endWords, machineWords, placeWords, portsKey, portWords, someOf } from "./end-words.ts";

const end = { by: null, elements: [], name: "10.0.0.1", address: "10.0.0.1" };

test("an end is what the plan calls it, else where it is", () => {
  const names = (id: string) => id.toUpperCase();
  expect(endWords(end, names)).toBe("10.0.0.1");
  expect(endWords({ ...end, elements: ["a", "b"] }, names)).toBe("A or B");
});

test("its place is told where its name does not tell it", () => {
  expect(placeWords(end)).toBe("");
  expect(placeWords({ ...end, elements: ["a"], host: "db-1" })).toBe("db-1, 10.0.0.1");
});

test("what an address answers to stands behind it, as that", () => {
  const reversed = { ...end, reverseName: "mx.carrier.example" };
  expect(endWords(reversed, (id) => id)).toBe("10.0.0.1 (reverse name mx.carrier.example)");
  expect(placeWords(reversed)).toBe("reverse name mx.carrier.example");
  expect(placeWords({ ...reversed, elements: ["a"], name: "a" })).toBe(
    "10.0.0.1, reverse name mx.carrier.example",
  );
});

test("why a public place is the organisation's own stands behind it", () => {
  const own = { ...end, name: "203.0.113.9", address: "203.0.113.9", ownBy: "network" } as const;
  expect(placeWords(own)).toBe("own network");
  expect(placeWords({ ...own, elements: ["a"], name: "a", ownBy: "element" })).toBe(
    "203.0.113.9, own by the plan",
  );
});

test("the other names of its address stand behind it, as what it may have been or is besides", () => {
  const shared = { ...end, name: "a.example", host: "a.example", otherNames: ["b.example"] };
  expect(placeWords(shared)).toBe("a.example, 10.0.0.1, or b.example");
  expect(placeWords({ ...shared, isAskedFor: true })).toBe("a.example, 10.0.0.1, also b.example");
  const many = ["b", "c", "d", "e", "f"];
  expect(placeWords({ ...shared, otherNames: many })).toContain("or b, c, d and 2 more");
});

test("ports are told with what they are for, the first three of many", () => {
  expect(portWords([{ port: 1433, role: "database" }])).toBe("1433 (database)");
  const named = [{ port: 52344, role: "database", roleProgram: "sqlservr.exe" }];
  expect(portWords(named)).toBe("52344 (database by sqlservr.exe)");
  expect(portWords([{ port: 0 }])).toBe("many");
  expect(portWords([53, 88, 389, 636].map((port) => ({ port })))).toBe("53, 88, 389 and 1 more");
  const both = [{ port: 53, protocol: "tcp" } as const, { port: 53, protocol: "udp" } as const];
  expect(both.map((port) => portWords([port]))).toEqual(["53", "53/udp"]);
  expect(portWords(both)).toBe("53, 53/udp");
  const served = [135, 445, 49664, 49665].map((port) => ({ port, protocol: "tcp" }) as const);
  expect(portWords(served, 12)).toBe("135, 445, 49664, 49665");
  expect(portsKey(served)).not.toBe(portsKey(served.slice(0, 3)));
  expect(portsKey(both.slice(0, 1))).not.toBe(portsKey(both.slice(1)));
});

test("a machine of an element is told with where it is", () => {
  const names = (id: string) => id.toUpperCase();
  expect(machineWords(end, names)).toBe("10.0.0.1");
  expect(machineWords({ ...end, elements: ["a"], name: "a" }, names)).toBe("A (10.0.0.1)");
});

test("few words are all told", () => {
  expect(someOf(["a", "b"], 2)).toBe("a, b");
});
