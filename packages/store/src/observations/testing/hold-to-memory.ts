import fc from "fast-check";
import { expect, test } from "vitest";
import type { ObservedMap } from "../observation-store.ts";
import { arbitraryBatches } from "./arbitrary-batches.ts";
import { inWords } from "./in-words.ts";
import { minuteOfNoon, noon } from "./noon.ts";
import { type AnsweringStore, observationsInMemory } from "./observations-in-memory.ts";
import { around, everything } from "./wanted.ts";

/** Holds a store to the answers of the one in memory, which goes through everything, whatever came. */
export function holdToMemory(open: (now: () => Date) => Promise<AnsweringStore>): void {
  test("every answer is that of a store that goes through everything, whenever it is added up", async () => {
    const from = minuteOfNoon - 5 * 1440;
    const isAddedUp = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        arbitraryBatches(from),
        isAddedUp,
        fc.integer({ min: 0, max: 4 * 1440 }),
        async (batches, turns, offset) => {
          await using opened = new AsyncDisposableStack();
          const store = opened.adopt(await open(() => noon), (it) => it.close());
          const plain = observationsInMemory({ now: () => noon });
          for (const [at, batch] of batches.entries()) {
            const { isNew } = await store.append(batch, noon);
            expect(isNew).toBe((await plain.append(batch, noon)).isNew);
            if (turns[at] === true) await store.rollUp();
          }
          const page = { limit: 1000, after: 0 };
          expect(await store.machines(page)).toEqual(await plain.machines(page));
          for (const machine of ["web", "DB", "db.example", "10.0.0.1"]) {
            const wanted = { ...page, machine };
            expect(await store.machines(wanted)).toEqual(await plain.machines(wanted));
            expect(await store.processes(wanted)).toEqual(await plain.processes(wanted));
          }
          const start = from + offset;
          for (const length of [60, 1440, 6 * 1440]) {
            const window = { from: start, until: start + length };
            expect(inWords(await store.edges(window, everything))).toEqual(
              inWords(await plain.edges(window, everything)),
            );
            for (const hops of [1, 3]) {
              const drawn = await store.map(window, around("10.0.0.1", hops));
              expect(inWords(drawn)).toEqual(
                inWords(await plain.map(window, around("10.0.0.1", hops))),
              );
            }
            // Which of those that have as many connections is left out, nothing says.
            for (const mostEdges of [1, 2, 4]) {
              const wanted = { ...around("10.0.0.1", 3), mostEdges };
              expect(crowdOf(await store.map(window, wanted))).toEqual(
                crowdOf(await plain.map(window, wanted)),
              );
            }
            const windows = {
              before: window,
              after: { from: start + length, until: start + 2 * length },
            };
            const { counts } = await store.difference(windows, everything);
            expect(counts).toEqual((await plain.difference(windows, everything)).counts);
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);
}

/** How many connections the edges of a map have each, and how many edges are left out of it. */
function crowdOf({ edges, leftOut }: ObservedMap) {
  return { leftOut, connections: edges.map(({ connections }) => connections).toSorted(byNumber) };
}

function byNumber(one: number, other: number): number {
  return one - other;
}
