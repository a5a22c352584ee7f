import fc from "fast-check";
import { expect, test } from "vitest";
import { scenariosAtOnce, wordsPerNode } from "./evaluation.ts";
import { Tally } from "./tally.ts";

const set = fc.array(fc.nat({ max: scenariosAtOnce - 1 }), { maxLength: 40 });

test("counts each scenario once for each set that has it, and starts anew", () => {
  const tally = new Tally();
  fc.assert(
    fc.property(fc.array(fc.option(set), { maxLength: 70 }), (sets) => {
      const counts = Array.from({ length: scenariosAtOnce }, () => 0);
      for (const scenarios of sets) {
        if (scenarios === null) tally.addAll();
        else {
          const words = new Int32Array(wordsPerNode);
          for (const scenario of scenarios) words[scenario >>> 5] |= 1 << (scenario & 31);
          tally.add(words, 0);
        }
        const counted = scenarios === null ? counts.keys() : new Set(scenarios);
        for (const scenario of counted) counts[scenario]++;
      }
      expect([...tally.take()]).toEqual(counts);
    }),
  );
});
