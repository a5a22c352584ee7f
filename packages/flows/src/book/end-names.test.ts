import fc from "fast-check";
import { expect, test } from "vitest";
import { endNames, isAskedName } from "./end-names.ts";

const nothing = { services: [], machines: [], names: [] };

test("what clients asked for names an end before its machine, and that before what led to its address", () => {
  const names = ["b.shop.example", "a.shop.example"];
  expect(endNames({ ...nothing, names })).toEqual({
    host: "a.shop.example",
    otherNames: ["b.shop.example"],
  });
  expect(endNames({ ...nothing, names, machines: ["proxy01"] })).toEqual({
    host: "proxy01",
    machines: ["proxy01"],
    otherNames: ["a.shop.example", "b.shop.example"],
  });
  const services = ["ssl", "b.shop.example"];
  expect(endNames({ services, names, machines: ["proxy01"] })).toEqual({
    host: "b.shop.example",
    askedFor: ["b.shop.example"],
    machines: ["proxy01"],
    otherNames: ["proxy01", "a.shop.example"],
  });
  expect(endNames({ ...nothing, told: "shop", machines: ["web01", "shop"] })).toEqual({
    host: "shop",
    machines: ["shop", "web01"],
    otherNames: ["web01"],
  });
  expect(endNames(nothing)).toEqual({});
});

test.each([
  ["shop.example", true],
  ["ssl", false],
  ["http/1.1", false],
  ["tls1.3", false],
  ["10.0.0.1", false],
  ["ssl,http", false],
])("%s is the name of a server: %s", (service, isName) => {
  expect(isAskedName(service)).toBe(isName);
});

test("an end is called the same in whichever order its names were told, and keeps all of them", () => {
  const name = fc.constantFrom(
    "a.example",
    "B.example",
    "b.example",
    "proxy01",
    "ssl",
    "c.example",
  );
  const lists = fc.record({
    services: fc.uniqueArray(name),
    machines: fc.uniqueArray(name),
    names: fc.uniqueArray(name),
  });
  fc.assert(
    fc.property(lists, ({ services, machines, names }) => {
      const turned = {
        services: services.toReversed(),
        machines: machines.toReversed(),
        names: names.toReversed(),
      };
      const found = endNames({ services, machines, names });
      expect(endNames(turned)).toEqual(found);
      const told = [found.host, ...(found.otherNames ?? [])].map((one) => one?.toLowerCase());
      for (const one of [...machines, ...names]) expect(told).toContain(one.toLowerCase());
      expect(new Set(told).size).toBe(told.length);
    }),
  );
});
