import { expect, test } from "vitest";
import type { AuditEntry } from "./audit-queries.ts";
import { checkChain } from "./check-chain.ts";
import { entryHash } from "./entry-hash.ts";

const written: readonly Omit<AuditEntry, "id" | "hash">[] = [
  { at: "2026-11-01T08:00:00.000Z", actor: "Ann", action: "sign-in", detail: {} },
  {
    at: "2026-11-01T09:00:00.000Z",
    actor: "Ann",
    actorId: "a1",
    way: "session",
    action: "invite",
    subject: "invitations/1",
    detail: { units: ["hubs"], role: "viewer" },
  },
  { at: "2026-11-01T10:00:00.000Z", actor: "Bo", way: "stranger", action: "denied", detail: {} },
];

/** The chain, the latest entry first, as a server hands it out two by two. */
async function chain(): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let previous = "";
  for (const [at, entry] of written.entries()) {
    previous = await entryHash(previous, entry);
    entries.unshift({ ...entry, id: at + 1, hash: previous });
  }
  return entries;
}

const inTwos = (entries: readonly AuditEntry[]) => (after: number) =>
  Promise.resolve({
    items: entries.slice(after, after + 2),
    total: entries.length,
    ...(after + 2 < entries.length ? { next: after + 2 } : {}),
  });

const check = (entries: readonly AuditEntry[]) => checkChain(inTwos(entries), () => {});

test("a hash is the one that the record has", async () => {
  const [, second] = (await chain()).toReversed();
  expect((await chain()).at(-1)?.hash).toBe(
    "bf125ad47b144f7d83d78657cc7c620831cbb68bd783f087d94a518876879f85",
  );
  expect(second?.hash).toBe("bda7637e69d3a0fac428cb5bd99a3956428d04e719c64d6b7e3a67fc1e87aaee");
});

test("a whole chain is sound, and its last hash is told", async () => {
  const entries = await chain();
  expect(await check(entries)).toEqual({
    checked: 3,
    head: entries[0]?.hash,
    broken: undefined,
  });
});

test("an entry that was changed, taken out, or is no beginning is found", async () => {
  const entries = await chain();
  const changed = entries.map((entry) => (entry.id === 2 ? { ...entry, actor: "Eve" } : entry));
  expect((await check(changed)).broken?.id).toBe(2);
  expect((await check(entries.filter(({ id }) => id !== 2))).broken?.id).toBe(3);
  expect((await check(entries.filter(({ id }) => id !== 1))).broken?.id).toBe(2);
});

test("entries that move on while the chain is read are passed over", async () => {
  const entries = await chain();
  const [latest, ...others] = entries;
  let isFirst = true;
  const moving = (after: number) => {
    const shown = isFirst ? others : entries;
    isFirst = false;
    return inTwos(shown)(after);
  };
  const one = (after: number) =>
    moving(after).then((part) => ({ ...part, next: after === 0 ? 2 : part.next }));
  expect(latest?.id).toBe(3);
  expect(await checkChain(one, () => {})).toMatchObject({ checked: 2, broken: undefined });
});

test("no entry at all is sound", async () => {
  expect(await check([])).toEqual({ checked: 0, head: undefined, broken: undefined });
});
