import type { Attempt } from "@mainstay/store";
import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOf } from "./standing.ts";
import { callOf, mailAndText, personOf } from "./testing/call-of.ts";
import { playCall } from "./testing/play-call.ts";

const [mail, text] = mailAndText;
if (mail === undefined || text === undefined) throw new Error("there are no channels");

const ada = { person: "ada", standIns: [] };
const ben = { person: "ben", after: "ada", standIns: ["cleo"] };
const dora = { person: "dora", after: "ben", standIns: [] };

test("everybody is called over all channels at once, and the next when those before them know", () => {
  const { called, outcome } = playCall(callOf([ada, ben, dora]), {
    answers: { ada: 3, ben: 4, dora: 1 },
  });
  expect(called).toEqual([
    "0 ada by Mail",
    "0 ada by Text",
    "3 ben by Mail",
    "3 ben by Text",
    "7 dora by Mail",
    "7 dora by Text",
  ]);
  expect(outcome).toBe("reached");
});

test("who stands in is called after ten minutes of silence, and then who comes next", () => {
  const { called, outcome } = playCall(callOf([ada, ben, dora], { channels: [mail] }), {
    answers: { ada: 0, cleo: 2, dora: 1 },
  });
  expect(called).toEqual([
    "0 ada by Mail",
    "1 ben by Mail",
    "11 cleo for ben by Mail",
    "13 dora by Mail",
  ]);
  expect(outcome).toBe("reached");
});

test("nobody is left out because those before them are silent", () => {
  const { called, outcome } = playCall(callOf([ada, ben, dora], { channels: [mail] }), {
    answers: { dora: 1 },
  });
  expect(called).toEqual([
    "0 ada by Mail",
    "10 ben by Mail",
    "20 cleo for ben by Mail",
    "30 dora by Mail",
  ]);
  expect(outcome).toBe("exhausted");
});

test("who cannot be reached at all is not waited for", () => {
  const people = [personOf("ada"), { ...personOf("ben"), contacts: [] }, personOf("cleo")];
  const { called } = playCall(callOf([ada, ben], { channels: [mail], people }), {
    answers: { ada: 1, cleo: 1 },
  });
  expect(called).toEqual(["0 ada by Mail", "1 cleo for ben by Mail"]);
});

test("who stands in is called at once where every channel refuses", () => {
  const { called, outcome } = playCall(callOf([{ person: "ben", standIns: ["cleo"] }]), {
    refused: ["Mail", "Text"],
  });
  expect(called).toEqual([
    "0 ben by Mail",
    "0 ben by Text",
    "0 cleo for ben by Mail",
    "0 cleo for ben by Text",
  ]);
  expect(outcome).toBe("exhausted");
});

test("over a channel that is down nobody is called, until it is back", () => {
  const down = { ...mail, over: ["mail"], outages: [{ element: "mail", from: 0, to: 4 }] };
  const { called } = playCall(callOf([ada], { channels: [down, text] }), { answers: { ada: 9 } });
  expect(called).toEqual(["0 ada by Text", "4 ada by Mail"]);
});

test("a channel that goes down later is left out from then on", () => {
  const failing = { ...mail, over: ["mail"], outages: [{ element: "mail", from: 5 }] };
  const { called } = playCall(callOf([ada, ben], { channels: [failing, text] }), {
    answers: { ada: 6, ben: 1 },
  });
  expect(called).toEqual(["0 ada by Mail", "0 ada by Text", "6 ben by Text"]);
});

test("time counts from when the first message left, also where that took long", () => {
  const call = callOf([{ person: "ben", standIns: ["cleo"] }], { channels: [mail] });
  const attempt: Attempt = {
    id: "1",
    place: "ben",
    person: "ben",
    channel: "Mail",
    address: "ben@halden.example",
    made: "2026-11-29T09:00:00.000Z",
    tries: 8,
    sent: "2026-11-29T09:08:00.000Z",
  };
  const at = (time: string) =>
    standingOf({ call, attempts: [attempt], acknowledgements: [] }, new Date(`2026-11-29T${time}Z`))
      .due;
  expect(at("09:17:59")).toEqual([]);
  expect(at("09:18:00").map(({ person }) => person)).toEqual(["cleo"]);
});

test("a server that was away calls those first who were to be called first", () => {
  const call = callOf([ada, ben, dora]);
  const { due } = standingOf(
    { call, attempts: [], acknowledgements: [] },
    new Date("2026-11-29T12:00:00Z"),
  );
  expect(new Set(due.map(({ person }) => person))).toEqual(new Set(["ada"]));
});

test("after a day nobody is called any more", () => {
  const call = callOf([ada]);
  const now = new Date("2026-11-30T09:00:01Z");
  expect(standingOf({ call, attempts: [], acknowledgements: [] }, now)).toMatchObject({
    due: [],
    outcome: "expired",
  });
});

/** A tree of some people, in which each may have a stand-in of their own, and who answers when. */
const arbitraryCall = fc
  .array(
    fc.record({
      above: fc.nat(),
      hasStandIn: fc.boolean(),
      answers: fc.option(fc.nat(15), { nil: undefined }),
      standInAnswers: fc.option(fc.nat(15), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((people) => {
    const places = people.map(({ above, hasStandIn }, at) => ({
      person: `p${at}`,
      ...(at === 0 ? {} : { after: `p${above % at}` }),
      standIns: hasStandIn ? [`s${at}`] : [],
    }));
    const answers: Record<string, number> = {};
    for (const [at, one] of people.entries()) {
      if (one.answers !== undefined) answers[`p${at}`] = one.answers;
      if (one.standInAnswers !== undefined) answers[`s${at}`] = one.standInAnswers;
    }
    return { places, answers };
  });

test("everybody is called, nobody twice over a channel, and it is reached where somebody of each place answers in time", () => {
  fc.assert(
    fc.property(arbitraryCall, ({ places, answers }) => {
      const { called, outcome, record } = playCall(callOf(places, { channels: [mail] }), {
        answers,
      });
      const own = called.filter((line) => !line.includes(" for "));
      expect(own).toHaveLength(places.length);
      const keys = record.attempts.map(
        ({ place, person, channel }) => `${place} ${person} ${channel}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
      const isReached = places.every(({ person }) =>
        record.acknowledgements.some(({ place }) => place === person),
      );
      expect(outcome).toBe(isReached ? "reached" : "exhausted");
      for (const { person, standIns } of places) {
        const inTime =
          (answers[person] ?? 99) < 10 || standIns.some((id) => (answers[id] ?? 99) < 10);
        if (!inTime) continue;
        expect(record.acknowledgements.some(({ place }) => place === person)).toBe(true);
      }
    }),
  );
});

test("looking twice at the same instant decides the same", () => {
  fc.assert(
    fc.property(arbitraryCall, fc.nat(60), ({ places, answers }, minutes) => {
      const { record } = playCall(callOf(places), { answers, minutes });
      const now = new Date(Date.parse(record.call.started) + minutes * 60_000);
      expect(standingOf(record, now).due).toEqual([]);
    }),
  );
});

test("who answered where they stand in for another is not called once more in their own place", () => {
  const tree = [
    { person: "ada", standIns: ["ben"] },
    { person: "ben", after: "ada", standIns: [] },
    dora,
  ];
  const { called, outcome, record } = playCall(callOf(tree, { channels: [mail] }), {
    answers: { ben: 2, dora: 1 },
  });
  expect(called).toEqual(["0 ada by Mail", "10 ben for ada by Mail", "12 dora by Mail"]);
  expect(outcome).toBe("reached");
  const [, own] = standingOf(record, new Date(Date.parse(record.call.started) + 3_600_000)).places;
  expect(own).toMatchObject({ reached: { person: "ben", place: "ada" } });
  expect(own?.steps[0]).not.toHaveProperty("begun");
});

test("what waits for a channel that was lost since waits for nobody: who stands in is called at once", () => {
  const call = callOf([{ person: "ada", standIns: ["ben"] }], {
    channels: [{ name: "Mail", to: "email", over: ["mail"], outages: [] }],
  });
  const attempt = {
    id: "1",
    place: "ada",
    person: "ada",
    channel: "Mail",
    address: "ada@halden.example",
    made: call.started,
    tries: 2,
  };
  const now = new Date(Date.parse(call.started) + 60_000);
  const record = { call, attempts: [attempt], acknowledgements: [] };
  expect(standingOf(record, now).outcome).toBeUndefined();
  const channels = call.list.channels.map((channel) => ({
    ...channel,
    outages: [{ element: "mail", from: 0 }],
  }));
  const change = { at: now.toISOString(), losses: [], lostSince: call.started, channels };
  const changed = { ...record, call: { ...call, changes: [change] } };
  const standing = standingOf(changed, now);
  expect(standing).toMatchObject({ outcome: "exhausted", due: [] });
  expect(standing.places[0]?.steps[0]?.attempts).toEqual([attempt]);
  expect(standingOf(changed, new Date(call.started)).outcome).toBeUndefined();
});
