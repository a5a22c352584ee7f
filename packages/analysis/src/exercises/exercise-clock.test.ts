import fc from "fast-check";
import { expect, test } from "vitest";
import { exerciseClock } from "./exercise-clock.ts";
import { idOfEntry, journalOf } from "./testing/journal-of.ts";

const minutesAt = (clock: ReturnType<typeof exerciseClock>, time: string) =>
  clock.secondsAt(`2026-10-01T${time}:00Z`) / 60;

test("12.1 the clock stands before the start, while paused, and after the end", () => {
  const clock = exerciseClock(
    journalOf(
      ["09:00", { kind: "started" }],
      ["09:10", { kind: "paused" }],
      ["09:30", { kind: "resumed" }],
      ["10:00", { kind: "ended" }],
    ),
  );
  expect(clock).toMatchObject({ state: "ended", ended: "2026-10-01T10:00:00.000Z" });
  const shown = ["08:00", "09:05", "09:20", "09:40", "12:00"].map((time) => minutesAt(clock, time));
  expect(shown).toEqual([0, 5, 10, 20, 40]);
});

test("12.1 what does not fit changes nothing, and what was withdrawn did not happen", () => {
  const clock = exerciseClock(
    journalOf(
      ["08:50", { kind: "resumed" }],
      ["09:00", { kind: "started" }],
      ["09:05", { kind: "started" }],
      ["09:20", { kind: "ended" }],
      ["09:21", { kind: "withdrawal", of: idOfEntry(4), text: "By mistake" }],
    ),
  );
  expect(clock.state).toBe("running");
  expect(minutesAt(clock, "09:30")).toBe(30);
});

const mark = fc.constantFrom("started", "paused", "resumed", "ended");
const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 59 }), mark), { maxLength: 12 });

test("12.1 the clock never goes back, nor faster than the day, in whatever order entries come", () => {
  fc.assert(
    fc.property(marks, fc.integer({ min: 0, max: 58 }), (all, minute) => {
      const journal = journalOf(
        ...all.map(([at, kind]) => [`09:${String(at).padStart(2, "0")}`, { kind }] as const),
      );
      const clock = exerciseClock(journal);
      const time = (at: number) => `09:${String(at).padStart(2, "0")}`;
      const passed = minutesAt(clock, time(minute + 1)) - minutesAt(clock, time(minute));
      expect(passed === 0 || passed === 1).toBe(true);
      const shuffled = exerciseClock(journal.toReversed());
      expect(minutesAt(shuffled, "10:30")).toBe(minutesAt(clock, "10:30"));
    }),
  );
});
