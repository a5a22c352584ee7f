import { expect, test } from "vitest";
import type { ObservationBatch } from "@mainstay/flows/watching";
import { DamagedSpool } from "../spool/unreadable-spool.ts";
import { deliverAll, type SendBatch, type Sent } from "./deliver.ts";

/** A spool of so many batches, in memory. */
function spoolOf(count: number, coverage: ObservationBatch["coverage"] = []) {
  let acknowledged = 0;
  const batch = (number: number): ObservationBatch => ({
    observer: {
      kind: "machine",
      id: "m",
      host: "h",
      site: "default",
      addresses: [],
      platform: "linux",
    },
    spool: "s",
    number,
    coverage,
    minutes: [],
    listeners: [],
    names: [],
  });
  return {
    mark: undefined,
    add: async () => undefined,
    oldest: async () => (acknowledged < count ? batch(acknowledged + 1) : undefined),
    acknowledge: async (number: number) => {
      acknowledged = number;
    },
    waiting: () => ({ batches: count - acknowledged, bytes: 0 }),
  };
}

async function deliver(count: number, answers: readonly Sent[], leavesDenied = false) {
  const sent: number[] = [];
  const said: string[] = [];
  const stop = new AbortController();
  const send: SendBatch = async ({ number }) => {
    sent.push(number);
    return answers[sent.length - 1] ?? { kind: "taken" };
  };
  const spool = spoolOf(count);
  const complain = (what: string) => {
    said.push(what);
    // What would be tried again later is told to stop instead.
    const kind = answers[sent.length - 1]?.kind;
    if (kind === "again" || (kind === "denied" && !leavesDenied)) stop.abort();
  };
  const delivery = { spool, send, complain, jitter: () => 0, leavesDenied };
  const { taken, isAll } = await deliverAll(delivery, stop.signal);
  return { sent, said, taken, isAll, waiting: spool.waiting().batches };
}

test("batches are sent in order, each once, if they are taken", async () => {
  const all = { taken: 3, isAll: true, waiting: 0 };
  expect(await deliver(3, [])).toEqual({ sent: [1, 2, 3], said: [], ...all });
});

test("a batch that the server does not want is given up, and somebody hears of it", async () => {
  const { sent, said, waiting } = await deliver(2, [{ kind: "unwanted", why: "it has no rows" }]);
  expect({ sent, waiting }).toEqual({ sent: [1, 2], waiting: 0 });
  expect(said).toEqual(["batch 1 is given up: it has no rows"]);
});

test("a batch that did not arrive stays the first, and none is sent before it", async () => {
  const { sent, said, waiting } = await deliver(2, [{ kind: "again", why: "nobody is there" }]);
  expect({ sent, said, waiting }).toEqual({ sent: [1], said: ["nobody is there"], waiting: 2 });
});

test("what is denied waits until that is mended, or is left where it is", async () => {
  const denied: readonly Sent[] = [{ kind: "taken" }, { kind: "denied", why: "of another" }];
  const left = { sent: [1, 2], taken: 1, isAll: false, waiting: 2 };
  expect(await deliver(3, denied)).toEqual({ ...left, said: ["of another"] });
  expect(await deliver(3, denied, true)).toEqual({
    ...left,
    said: ["it is left here, and sent after the next start: of another"],
  });
});

test("what was given up is done with, and not taken", async () => {
  const unwanted: readonly Sent[] = [{ kind: "unwanted", why: "it has no rows" }];
  expect(await deliver(1, unwanted)).toMatchObject({ taken: 0, isAll: true });
});

test("of a batch that the server does not want it is told at least that its rows are lost", async () => {
  const covered = { from: 5, to: 6, opened: 9, seen: 7, attributed: 4, lost: 1, withheld: [] };
  const spool = spoolOf(2, [covered]);
  const sent: ObservationBatch[] = [];
  const said: string[] = [];
  await deliverAll(
    {
      spool,
      send: async (batch) => {
        sent.push(batch);
        return sent.length === 1 ? { kind: "unwanted", why: "a row is wrong" } : { kind: "taken" };
      },
      complain: (what) => void said.push(what),
      jitter: () => 0,
    },
    new AbortController().signal,
  );
  expect(sent.map(({ number, coverage: [one] }) => [number, one?.seen, one?.lost])).toEqual([
    [1, 7, 1],
    [1, 0, 8],
    [2, 7, 1],
  ]);
  expect(sent[1]?.coverage[0]).toMatchObject({ from: 5, to: 6, opened: 9, attributed: 0 });
  expect(said).toEqual(["the rows of batch 1 are given up and counted as lost: a row is wrong"]);
});

/** Delivers of a spool whose first look for a batch fails. */
async function deliverAfter(failure: Error) {
  const [sent, said]: [number[], string[]] = [[], []];
  const spool = spoolOf(2);
  let looks = 0;
  const oldest = async () => {
    if (looks++ === 0) throw failure;
    return spool.oldest();
  };
  const send: SendBatch = async ({ number }) => {
    sent.push(number);
    return { kind: "taken" };
  };
  const complain = (what: string) => void said.push(what);
  const delivery = { spool: { ...spool, oldest }, send, complain, jitter: () => 0 };
  await deliverAll(delivery, new AbortController().signal);
  return { sent, said };
}

test("what the system cannot read now is read again, and somebody hears of it", async () => {
  const failure = Object.assign(new Error("EIO: i/o error, read"), {
    code: "EIO",
    syscall: "read",
  });
  const { sent, said } = await deliverAfter(failure);
  expect(sent).toEqual([1, 2]);
  expect(said[0]).toBe("what waits cannot be read: EIO: i/o error, read");
});

test("what is wrong with the spool itself, or with this program, is no reason to try again", async () => {
  for (const failure of [new DamagedSpool("1.jsonl", "no"), new TypeError("no")]) {
    await expect(deliverAfter(failure)).rejects.toBe(failure);
  }
});
