import { spawnSync } from "node:child_process";
import process from "node:process";
import type { ObservedMinute } from "@mainstay/flows/watching";
import { afterAll, describe, expect, test } from "vitest";
import { type Looked, observe, type Seen } from "./observe.ts";
import { startProgram } from "./testing/program.ts";
import { makeTwoNamespaces } from "./testing/two-namespaces.ts";

const isLinux = process.platform === "linux";
const hasSs = isLinux && spawnSync("ss", ["-V"]).status === 0;
const namespaces = hasSs ? makeTwoNamespaces() : undefined;
afterAll(() => namespaces?.remove());
if (namespaces === undefined) {
  process.stderr.write(
    "no network namespaces can be made here, or there is no ss: connections between them are not watched\n",
  );
}

/** Observes this machine while something is done, which may wait until a look shows what it looks for. */
async function observing(
  means: "ss" | "proc",
  act: (until: (isSo: (look: Looked) => boolean) => Promise<void>) => Promise<void>,
): Promise<readonly Seen[]> {
  const stop = new AbortController();
  const all: Seen[] = [];
  const waiting = new Set<(look: Looked) => void>();
  const until = (isSo: (look: Looked) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const wait = (look: Looked): void => {
        if (!isSo(look)) return;
        waiting.delete(wait);
        resolve();
      };
      waiting.add(wait);
    });
  const first = until(() => true);
  const watched = observe({
    means,
    signal: stop.signal,
    looked: (look) => waiting.forEach((wait) => wait(look)),
    tell: (seen) => void all.push(seen),
  });
  await first;
  await act(until);
  stop.abort();
  await watched;
  return all;
}

/** How many connections to a port there were, by what became of them. */
function outcomesTo(all: readonly Seen[], address: string, port: number) {
  const sum: Record<string, number> = {};
  for (const { outcomes } of rowsTo(all, address, port)) {
    for (const [outcome, count] of Object.entries(outcomes))
      sum[outcome] = (sum[outcome] ?? 0) + count;
  }
  return sum;
}

function rowsTo(all: readonly Seen[], address: string, port: number): readonly ObservedMinute[] {
  return all
    .flatMap(({ minutes }) => minutes)
    .filter((row) => row.server.address === address && row.port === port);
}

function openTo({ rows }: Looked, port: number): number {
  return rows.filter((row) => row.port === port).reduce((sum, { open = 0 }) => sum + open, 0);
}

describe.runIf(namespaces !== undefined)("between two network namespaces", () => {
  test("connections that are made, refused and not answered are all found, with who holds those that last", async () => {
    const { clients = "", servers = "", server = "", nobody = "" } = namespaces ?? {};
    const all = await observing("ss", async (until) => {
      const listener = await startProgram(["listen", server, "7443"], servers);
      const kept = await startProgram(["keep", server, "7443", "20"], clients);
      await until((look) => openTo(look, 7443) === 3);
      const refused = await startProgram(["try", server, "7009", "4"], clients);
      const unanswered = await startProgram(["try", nobody, "7010", "2", "1600"], clients);
      for (const program of [refused, unanswered, kept, listener]) await program.end();
    });
    expect(outcomesTo(all, server, 7443)).toEqual({ succeeded: 23 });
    expect(outcomesTo(all, server, 7009)).toEqual({ refused: 4 });
    expect(outcomesTo(all, nobody, 7010)).toEqual({ "timed-out": 2 });
    const held = rowsTo(all, server, 7443).filter(({ client }) => client.process !== undefined);
    expect(held.reduce((sum, { outcomes }) => sum + (outcomes.succeeded ?? 0), 0)).toBe(3);
    expect(held[0]?.client.process).toBe("node talk.ts");
    expect(held[0]?.server.process).toBe("node talk.ts");
    const bytes = rowsTo(all, server, 7443).map(({ bytesOut = 0, bytesIn = 0 }) => [
      bytesOut,
      bytesIn,
    ]);
    const sums = bytes.reduce(([out = 0, back = 0], [o = 0, i = 0]) => [out + o, back + i], [0, 0]);
    expect(sums).toEqual([23 * "ready?".length, 23 * "yes".length]);
    expect(all.flatMap(({ coverage }) => coverage).every(({ lost }) => lost === 0)).toBe(true);
  });
});

describe.runIf(isLinux)("on this machine alone", () => {
  test.each(hasSs ? (["ss", "proc"] as const) : (["proc"] as const))(
    "connections within it are counted once, with both programs, by %s",
    async (means) => {
      const port = means === "ss" ? 17_443 : 17_444;
      const all = await observing(means, async (until) => {
        const listener = await startProgram(["listen", "127.0.0.1", String(port)]);
        const kept = await startProgram(["keep", "127.0.0.1", String(port)]);
        await until((look) => openTo(look, port) === 3);
        for (const program of [kept, listener]) await program.end();
      });
      expect(outcomesTo(all, "127.0.0.1", port)).toEqual({ succeeded: 3 });
      const [row] = rowsTo(all, "127.0.0.1", port);
      expect([row?.client.process, row?.server.process]).toEqual(["node talk.ts", "node talk.ts"]);
    },
  );
});
