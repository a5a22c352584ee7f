import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPorts, hasPort, parsePorts, withoutPorts } from "./ports.ts";

test.each([
  ["80,443", "80,443"],
  ["443,80", "80,443"],
  ["143, 587, 993, 995", "143,587,993,995"],
  ["50000-50059", "50000-50059"],
  ["3478,3479,3480,3481", "3478-3481"],
  ["80 - 90, 85-100", "80-100"],
  ["", ""],
  [" , ", ""],
])("parsePorts reads %j", (text, ports) => {
  expect(formatPorts(parsePorts(text) ?? [])).toBe(ports);
});

test.each(["http", "0", "65536", "90-80", "1-2-3", "80;x", "-1"])(
  "parsePorts refuses %j",
  (text) => {
    expect(parsePorts(text)).toBeUndefined();
  },
);

test("what is left without some ports is what has the one and not the other", () => {
  const text = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 8 })), { maxLength: 5 })
    .map((ranges) => ranges.map(([from, more]) => `${from}-${from + more}`).join(","));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 40 }), (one, other, port) => {
      const [ports, others] = [parsePorts(one) ?? [], parsePorts(other) ?? []];
      expect(hasPort(withoutPorts(ports, others), port)).toBe(
        hasPort(ports, port) && !hasPort(others, port),
      );
    }),
  );
});
