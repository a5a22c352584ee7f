import { Incident, JournalEntry, type JournalNote } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { retoldIncident } from "./retold-incident.ts";

const incident = Incident.parse({
  id: "outage",
  name: "Outage",
  began: "2026-05-16T08:00:00Z",
  severity: "low",
  leader: "ada",
  disruptions: [{ element: "mail" }, { element: "phones", at: "1h" }],
});

let count = 0;
const entry = (time: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
    occasion: { collection: "incidents", id: "outage" },
    at: `2026-05-16T${time}Z`,
    received: `2026-05-16T${time}.000Z`,
    author: { name: "Ada" },
    what,
  });
const restated = (time: string, says: object) => entry(time, { kind: "restated", says });
const began = (time: string) =>
  entry(time, { kind: "activated", procedure: { collection: "sops", id: "by-phone" } });
const ended = (time: string) => entry(time, { kind: "ended" });
const withdrawal = ({ id }: JournalNote) =>
  entry("12:00:00", { kind: "withdrawal", of: id, text: "A slip" });

const told = (
  notes: readonly JournalNote[],
  {
    record = incident,
    journal = [],
  }: { record?: Incident; journal?: readonly JournalEntry[] } = {},
) => retoldIncident(record, { journal, notes });

test("11.7 what is restated is so, what is left out stays, and null takes away", () => {
  const says = { severity: "high", leader: null, detected: "2026-05-16T08:20:30.500Z" };
  expect(told([restated("09:00:00", says)])).toEqual({
    ...incident,
    severity: "high",
    leader: undefined,
    detected: "2026-05-16T08:20:30Z",
  });
});

test("11.7 restated losses count from their instants, and none from before the beginning", () => {
  const losses = [
    {
      element: "mail",
      level: 0.5,
      from: "2026-05-16T07:00:00Z",
      back: "2026-05-16T09:00:00Z",
    },
    { element: "sign-in", from: "2026-05-16T08:45:00Z", back: "2026-05-16T09:00:00Z" },
  ];
  const restatement = restated("09:00:00", { began: "2026-05-16T08:30:00Z", losses });
  expect(told([restatement])).toMatchObject({
    began: "2026-05-16T08:30:00Z",
    disruptions: [
      { element: "mail", level: 0.5, lasts: 30 },
      { element: "sign-in", at: 15, lasts: 15 },
    ],
  });
});

test("11.7 a beginning that moves takes along what was lost at it, and nothing else", () => {
  const { disruptions } = told([restated("09:00:00", { began: "2026-05-16T07:30:00Z" })]);
  expect(disruptions).toEqual([{ element: "mail" }, { element: "phones", at: 90 }]);
});

test("11.7 what was restated later stays, though the earlier comes after it", () => {
  const late = restated("09:30:00", { severity: "critical" });
  const early = restated("09:00:00", { severity: "high", began: "2026-05-16T07:50:00Z" });
  const before = told([late]);
  const both = { severity: "critical", began: "2026-05-16T07:50:00Z" };
  expect(told([early], { record: before, journal: [late] })).toMatchObject(both);
  expect(told([late, early])).toMatchObject(both);
});

test("11.7 procedures began with the first, and it ended with the last", () => {
  const notes = [ended("11:00:00"), began("09:30:00"), began("09:00:00"), ended("10:00:00")];
  const times = { activated: "2026-05-16T09:00:00Z", ended: "2026-05-16T11:00:00Z" };
  expect(told(notes)).toMatchObject(times);
  const record = { ...incident, activated: "2026-05-16T08:10:00Z" };
  expect(told(notes, { record }).activated).toBe("2026-05-16T08:10:00Z");
});

test("11.7 what is withdrawn leaves what stands, and what somebody else said since", () => {
  const [first, second] = [began("09:00:00"), began("09:30:00")];
  const journal = [first, second];
  const record = told(journal);
  const gone = told([withdrawal(first)], { record, journal });
  expect(gone.activated).toBe("2026-05-16T09:30:00Z");
  const none = told([withdrawal(first), withdrawal(second)], { record, journal });
  expect(none).not.toHaveProperty("activated");
  const mended = { ...record, activated: "2026-05-16T08:50:00Z" };
  expect(told([withdrawal(first)], { record: mended, journal })).toEqual(mended);
  const over = ended("10:00:00");
  expect(told([withdrawal(over)], { record: told([over]), journal: [over] })).toEqual(incident);
  expect(told([over, withdrawal(over)])).toEqual(incident);
});

test.each(["2026-05-16T09:30:00Z", null])(
  "11.7 procedures that are restated to have begun at %s did, though others begin later",
  (activated) => {
    const [first, second] = [began("08:10:00"), began("10:00:00")];
    const mending = restated("09:45:00", { activated });
    const mended = told([mending], { record: told([first]), journal: [first] });
    expect(mended.activated).toBe(activated ?? undefined);
    const journal = [first, mending];
    const after = told([second], { record: mended, journal });
    expect(after.activated).toBe(activated ?? "2026-05-16T10:00:00Z");
    const gone = told([withdrawal(first)], { record: after, journal: [...journal, second] });
    expect(gone.activated).toBe(after.activated);
  },
);

test("11.7 an entry of before somebody put right when procedures began comes too late", () => {
  const mending = restated("09:45:00", { activated: "2026-05-16T09:30:00Z" });
  const late = told([began("08:10:00")], { record: told([mending]), journal: [mending] });
  expect(late.activated).toBe("2026-05-16T09:30:00Z");
});

test("11.7 restated losses stay at their instants when an earlier beginning comes after them", () => {
  const losses = [{ element: "mail", from: "2026-05-16T08:00:00Z" }];
  const later = restated("09:30:00", { losses });
  const early = restated("09:00:00", { began: "2026-05-16T07:50:00Z" });
  const record = told([early], { record: told([later]), journal: [later] });
  expect(record).toMatchObject({ began: "2026-05-16T07:50:00Z", disruptions: [{ at: 10 }] });
});

const instant = fc
  .integer({ min: 10, max: 40 })
  .map((minute) => `2026-05-16T08:${String(minute)}:00Z`);
const says = fc.record(
  {
    began: instant,
    activated: fc.option(instant),
    severity: fc.option(fc.constantFrom("low", "high")),
    losses: fc.tuple(fc.record({ element: fc.constant("mail"), from: instant })),
  },
  { requiredKeys: [] },
);
const happenings = fc.array(
  fc.oneof(says, fc.constantFrom({ kind: "activated" } as const, { kind: "ended" } as const)),
  { maxLength: 6 },
);
const inAnyOrder = happenings.chain((happened) =>
  fc.tuple(
    fc.constant(happened),
    fc.shuffledSubarray([...happened.keys()], {
      minLength: happened.length,
    }),
  ),
);

type Happened = typeof happenings extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

/** Losses that are restated before the beginning moves name the one that they count from: no journal has what the record said at first. */
function toEntry(what: Happened, at: number, happened: readonly Happened[]): JournalEntry {
  const time = `09:${String(10 + at)}:00`;
  if ("kind" in what) return what.kind === "ended" ? ended(time) : began(time);
  const isMoved = happened.slice(at + 1).some((one) => "began" in one);
  const counted = what.losses !== undefined && isMoved ? { began: "2026-05-16T08:20:00Z" } : {};
  return restated(time, { detected: null, ...counted, ...what });
}

function oneByOne(entries: readonly JournalEntry[]): Incident {
  return entries.reduce<Incident>(
    (record, entry, at) => told([entry], { record, journal: entries.slice(0, at) }),
    incident,
  );
}

test("11.7 what comes in any order makes the same record", () => {
  fc.assert(
    fc.property(inAnyOrder, ([happened, order]) => {
      const entries = happened.map(toEntry);
      const record = oneByOne(entries);
      expect(oneByOne(order.flatMap((at) => entries.slice(at, at + 1)))).toEqual(record);
      expect(told(entries)).toEqual(record);
    }),
  );
});

test("11.7 what is in the journal already changes nothing that was changed since", () => {
  const journal = [restated("09:00:00", { severity: "high" }), ended("10:00:00")];
  expect(told(journal, { journal })).toEqual(incident);
});
