import type { JournalEntry } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { Notices } from "../../record/notices.ts";
import { BegunExercises } from "./begun-exercises.ts";
import { Surprises } from "./surprises.ts";

const exercise = { name: "Night", scenario: "no-mail", date: "2026-10-01" };
const participants = [{ person: "ben" }];
const plan = planOf({
  people: [{ id: "ben", name: "Ben", contacts: [{ kind: "email", address: "ben@depot.example" }] }],
  exercises: [
    { id: "night", ...exercise, participants, announced: false },
    { id: "autumn", ...exercise, participants },
  ],
});
const ben = { email: "ben@depot.example", role: "viewer" };

function opened(reader: typeof ben) {
  const notices = new Notices();
  let entries: readonly JournalEntry[] = [];
  let reads = 0;
  const journal = {
    read: () => {
      reads++;
      return Promise.resolve(entries);
    },
  };
  const begunExercises = new BegunExercises(journal, notices);
  const record = { head: { revision: 1, hash: "", plan } };
  return {
    surprises: new Surprises({ record, begunExercises }, reader),
    begunExercises,
    reads: () => reads,
    write: (kind: "started" | "note") => {
      const what = kind === "note" ? { kind, text: "Booked" } : { kind };
      const at = "2026-10-01T08:00:00Z";
      const occasion = { collection: "exercises", id: "night" } as const;
      const id = crypto.randomUUID();
      const author = { name: "Ada" };
      entries = [...entries, { id, occasion, at, received: at, author, what }];
      notices.tell("exercises/night");
    },
  };
}

test("who only plays hears of the journal of a surprise from when it begins, and once that it has", async () => {
  const { surprises, write } = opened(ben);
  await surprises.look();
  write("note");
  expect(await surprises.hearOf("exercises/night")).toBe("kept");
  expect(await surprises.hearOf("exercises/autumn")).toBe("open");
  expect(await surprises.hearOf("exercises/its-name-before")).toBe("kept");
  write("started");
  expect(await surprises.hearOf("exercises/night")).toBe("begun");
  expect(await surprises.hearOf("exercises/night")).toBe("open");
  expect(await surprises.hearOf("exercises/its-name-before")).toBe("open");
});

test("that one has begun is heard also where only something may be new in any journal", async () => {
  const { surprises, write } = opened(ben);
  await surprises.look();
  expect(await surprises.hearOf("")).toBe("open");
  write("started");
  expect(await surprises.hearOf("")).toBe("begun");
  expect(await surprises.hearOf("")).toBe("open");
});

test("whoever edits the plan hears of all", async () => {
  const { surprises } = opened({ ...ben, role: "continuity-manager" });
  await surprises.look();
  expect(await surprises.hearOf("exercises/night")).toBe("open");
});

test("that an exercise has begun is read once for each time that its journal is written", async () => {
  const { begunExercises, write, reads } = opened(ben);
  write("started");
  for (let time = 0; time < 3; time++)
    expect(await begunExercises.among(["night"])).toEqual(new Set(["night"]));
  expect(reads()).toBe(1);
  write("note");
  await begunExercises.among(["night"]);
  expect(reads()).toBe(2);
});
