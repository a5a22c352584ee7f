import type { ObservedEnd } from "@mainstay/store";
import { expect, test } from "vitest";
import { namelessAddresses } from "./choose-addresses.ts";

const end = (address: string, known: Partial<ObservedEnd> = {}): ObservedEnd => ({
  id: 1,
  address,
  machines: [],
  names: [],
  reverseNames: [],
  ...known,
});
const addressesOf = (...ends: readonly ObservedEnd[]) =>
  namelessAddresses(ends, new Set()).map(({ address }) => address);

test("an address that has any name, or that is nobody's in particular, is not asked for", () => {
  expect(
    addressesOf(
      end("203.0.113.9"),
      end("203.0.113.10", { machines: ["a"] }),
      end("203.0.113.11", { names: ["a"] }),
      end("203.0.113.12", { reverseNames: ["a"] }),
      end("127.0.0.1", { site: "default" }),
      end("fe80::1", { site: "default" }),
      { id: 2, network: "10.0.0.0/8", machines: [], names: [], reverseNames: [] },
    ),
  ).toEqual(["203.0.113.9"]);
});

test("private addresses are asked for as long as there is one site", () => {
  const [here, there] = [end("10.0.0.1", { site: "a" }), end("10.0.0.1", { site: "b" })];
  expect(namelessAddresses([here], new Set(["a"]))).toEqual([{ address: "10.0.0.1", site: "a" }]);
  // Of another site nobody saw anything lately.
  expect(namelessAddresses([here], new Set(["a", "b"]))).toEqual([]);
  expect(addressesOf(here, there, end("203.0.113.9"))).toEqual(["203.0.113.9"]);
});
