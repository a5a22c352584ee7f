import fc from "fast-check";
import { expect, test } from "vitest";
import { Agenda } from "./agenda.ts";

const size = 3_000;

test("places are taken in order, once each, and only within the range asked", () => {
  const places = fc.uniqueArray(fc.nat({ max: size - 1 }));
  fc.assert(
    fc.property(places, fc.nat({ max: size - 1 }), fc.nat({ max: size }), (waiting, from, to) => {
      const agenda = new Agenda(size);
      for (const place of waiting) agenda.add(place);
      const within = waiting.filter((place) => place >= from && place < to).sort((a, b) => a - b);
      for (const place of within) expect(agenda.take(from, to)).toBe(place);
      expect(agenda.take(from, to)).toBe(-1);
      const left = waiting.filter((place) => !within.includes(place)).sort((a, b) => a - b);
      for (const place of left) expect(agenda.take(0, size)).toBe(place);
      expect(agenda.take(0, size)).toBe(-1);
    }),
  );
});
