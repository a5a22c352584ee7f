import { describe, expect, test } from "vitest";
import type { ObservedMinute } from "../observations/observation-batch.ts";
import { knownNames } from "./known-names.ts";

function rowTo(address: string): ObservedMinute {
  return {
    minute: 1,
    client: { address: "10.1.0.5", host: "app01" },
    server: { address },
    port: 443,
    protocol: "tcp",
    outcomes: { succeeded: 1 },
    roleBy: "flags",
  };
}

const names = () => knownNames((address) => address !== "10.1.0.5");
const shop = { name: "Shop.example.", address: "203.0.113.9", kind: "name" } as const;

describe("names that a machine hears of", () => {
  test("are told of those whom it had to do with, once until all is told again", () => {
    const known = names();
    known.hear(shop);
    known.hear({ ...shop, address: "203.0.113.10" });
    const told = [{ ...shop, name: "shop.example" }];
    expect(known.tell([], "changed")).toEqual([]);
    expect(known.tell([rowTo("203.0.113.9")], "changed")).toEqual(told);
    expect(known.tell([rowTo("203.0.113.9")], "changed")).toEqual([]);
    expect(known.tell([rowTo("203.0.113.9")], "all")).toEqual(told);
    expect(known.tell([], "all")).toEqual([]);
  });

  test("are told also if they come after the connection", () => {
    const known = names();
    known.tell([rowTo("203.0.113.9")], "changed");
    known.hear(shop);
    expect(known.tell([], "changed")).toHaveLength(1);
  });

  test.each([
    { ...shop, address: "127.0.0.1" },
    { ...shop, address: "0.0.0.0" },
    { ...shop, address: "10.1.0.5" },
    { ...shop, address: "no address" },
    { ...shop, name: "printer.local" },
    { ...shop, name: "203.0.113.9" },
    { ...shop, name: "9.113.0.203.in-addr.arpa" },
    { ...shop, name: "a b" },
    { ...shop, name: "" },
  ])("are not told where they name nobody else: %j", (named) => {
    const known = names();
    known.hear(named);
    expect(known.tell([rowTo(named.address)], "all")).toEqual([]);
  });

  test("of one address are told as the surer kind, and only the last twenty", () => {
    const known = names();
    known.hear({ ...shop, kind: "reverse-name" });
    known.hear(shop);
    known.hear({ ...shop, kind: "reverse-name" });
    expect(known.tell([rowTo("203.0.113.9")], "all")).toMatchObject([{ kind: "name" }]);
    for (let at = 0; at < 30; at++) known.hear({ ...shop, name: `n${at}.example` });
    const told = known.tell([rowTo("203.0.113.9")], "all").map(({ name }) => name);
    expect(told).toEqual(Array.from({ length: 20 }, (_, at) => `n${at + 10}.example`));
  });

  test("are never more than a batch holds, and the others come with the next", () => {
    const known = names();
    const rows = Array.from({ length: 600 }, (_, at) => rowTo(`203.0.${at >> 8}.${at % 256}`));
    for (const { server } of rows)
      for (let at = 0; at < 20; at++)
        known.hear({ name: `n${at}.example`, address: server.address ?? "", kind: "name" });
    expect(known.tell(rows, "changed")).toHaveLength(10_000);
    expect(known.tell([], "changed")).toHaveLength(2_000);
  });
});
