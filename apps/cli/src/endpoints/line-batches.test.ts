import fc from "fast-check";
import { expect, test } from "vitest";
import { lineBatches, longestLine } from "./line-batches.ts";

async function linesOf(pieces: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const batch of lineBatches(piecewise(pieces))) lines.push(...batch);
  return lines;
}

async function* piecewise(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

test("lines are the same however a text is cut into pieces", async () => {
  const piece = fc.string({ unit: fc.constantFrom("a", "b", "\n", "\r") });
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const whole = pieces.join("").split("\n");
      if (whole.at(-1) === "") whole.pop();
      expect(await linesOf(pieces)).toEqual(whole);
    }),
  );
});

test("a line without end is cut, and the next one is whole", async () => {
  const pieces = [...Array.from({ length: 100 }, () => "x".repeat(1_000)), "\nnext\n"];
  const [long, next] = await linesOf(pieces);
  expect(long).toHaveLength(longestLine + 1);
  expect(next).toBe("next");
});
