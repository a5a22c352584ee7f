import fc from "fast-check";
import { categories } from "../endpoint-set.ts";

const label = fc.constantFrom("a", "b", "ab", "cdn");

const pattern = fc
  .array(fc.constantFrom("a", "b", "ab", "*", "*b", "a*", "*a*"), { minLength: 1, maxLength: 4 })
  .map((labels) => [...labels, "x"].join("."));

/** Host names of few labels, so that patterns meet them. */
export const arbitraryName = fc
  .array(label, { maxLength: 4 })
  .map((labels) => [...labels, "x"].join("."));

const version4 = fc
  .tuple(fc.nat({ max: 3 }), fc.nat({ max: 255 }))
  .map(([c, d]) => `10.0.${c}.${d}`);

const version6 = fc
  .tuple(fc.nat({ max: 0xffff }), fc.nat({ max: 3 }))
  .map(([group, last]) => `2001:db8:${group.toString(16)}::${last}`);

/** Addresses in little space, so that networks meet them. */
export const arbitraryAddress = fc.oneof(version4, version6);

const network = fc.oneof(
  fc.tuple(version4, fc.integer({ min: 20, max: 32 })),
  fc.tuple(version6, fc.integer({ min: 28, max: 128 })),
);

const ports = fc.constantFrom("", "80,443", "25", "443", "3478-3481", "1-65535");

/** The JSON of lists in which everything overlaps and is nested. */
export const arbitraryList = fc.array(
  fc.record({
    id: fc.nat({ max: 30 }),
    serviceArea: fc.constantFrom("Exchange", "Skype", "Common"),
    urls: fc.array(fc.oneof(pattern, arbitraryName), { maxLength: 4 }),
    ips: fc.array(
      network.map(([base, length]) => `${base}/${length}`),
      { maxLength: 4 },
    ),
    tcpPorts: ports,
    udpPorts: ports,
    category: fc.constantFrom(...categories),
    required: fc.boolean(),
  }),
  { maxLength: 8 },
);
