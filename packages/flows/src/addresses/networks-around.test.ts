import { hasNetwork, type Network, parseNetwork } from "@mainstay/m365";
import fc from "fast-check";
import { expect, test } from "vitest";
import { networksAround } from "./networks-around.ts";

const version4 = fc
  .tuple(
    fc.constantFrom(0, 8, 15, 16, 24, 31, 32),
    fc.constantFrom("10.0", "10.1", "192.0"),
    fc.nat(3),
  )
  .map(([length, start, end]) => `${start}.${end}.${end}/${length}`);
const version6 = fc
  .tuple(fc.constantFrom(0, 32, 47, 64, 128), fc.nat(3))
  .map(([length, end]) => `2001:db8:${end}::${end}/${length}`);
const network = fc.oneof(version4, version6).map((text): Network => {
  const parsed = parseNetwork(text);
  if (parsed === undefined) throw new Error(`${text} is no network`);
  return parsed;
});

test("finds what going through all networks finds, the narrowest first", () => {
  fc.assert(
    fc.property(fc.array(network, { maxLength: 12 }), network, (networks, place) => {
      const found = [
        ...networksAround(networks.map((one) => ({ network: one, value: one })))(place),
      ];
      const around = networks.filter((one) => hasNetwork(one, place));
      const expected = [...Map.groupBy(around, ({ length }) => length).values()].toSorted(
        ([one], [other]) => (other?.length ?? 0) - (one?.length ?? 0),
      );
      expect(found).toEqual(expected);
    }),
  );
});
