import fc from "fast-check";
import { expect, test } from "vitest";
import { readHealth } from "../read-health.ts";
import { issueOf } from "../testing/made-up-health.ts";
import { emptyHistory, foldHistory, type HealthHistory, listedIssues } from "./health-history.ts";
import { HistoryLine, isQuiet, toHistoryLine } from "./history-line.ts";
import { observedRates } from "./observed-rates.ts";
import type { HealthReading } from "./reading.ts";

const { services } = readHealth([
  { id: "Exchange", service: "Exchange Online", status: "serviceOperational" },
]);

function kept(readings: readonly HealthReading[], from: HealthHistory = emptyHistory) {
  const lines: HistoryLine[] = [];
  let history = from;
  for (const reading of readings) {
    const line = HistoryLine.parse(JSON.parse(JSON.stringify(toHistoryLine(history, reading))));
    lines.push(line);
    history = foldHistory(history, line);
  }
  return { lines, history };
}

test("a quiet reading is hardly more than its instant", () => {
  const reading = { at: "2026-11-02T10:00:00Z", services, issues: [issueOf()], failed: [] };
  const { lines } = kept([reading, { ...reading, at: "2026-11-02T10:05:00Z" }]);
  expect(lines[1]).toEqual({ at: "2026-11-02T10:05:00Z", read: ["services", "issues"] });
});

test("a quiet line that stands for those before it leads to the same history", () => {
  const reading = { services, issues: [issueOf()], failed: [] };
  const minutes = ["00", "05", "10", "15"].map((minute) => `2026-11-02T10:${minute}:00Z`);
  const { lines, history } = kept(minutes.map((at) => ({ ...reading, at })));
  expect(lines.map(isQuiet)).toEqual([false, true, true, true]);
  const [first, , , last] = lines;
  if (first === undefined || last === undefined) throw new Error("there are four");
  const folded = [first, { ...last, quiet: 2 }].reduce(foldHistory, emptyHistory);
  expect(folded).toEqual(history);
});

test("a failed reading leaves the last known state, and is counted", () => {
  const { history } = kept([
    { at: "2026-11-02T10:00:00Z", services, issues: [issueOf()], failed: [] },
    { at: "2026-11-02T10:05:00Z", failed: [{ what: "health", why: "no network" }] },
  ]);
  expect(history).toMatchObject({ last: "2026-11-02T10:00:00Z", readings: 2, failures: 1 });
  expect(listedIssues(history)).toHaveLength(1);
});

test("a service has its status since the first reading that gave it, whatever it is called", () => {
  const exchange = { id: "Exchange", service: "Exchange Online", status: "serviceOperational" };
  const reading = (minute: number, service: object) => ({
    at: `2026-11-02T10:0${minute}:00Z`,
    services: readHealth([service]).services,
    failed: [],
  });
  const { history } = kept([
    reading(0, exchange),
    reading(1, { ...exchange, status: "serviceDegradation" }),
    reading(2, { ...exchange, status: "serviceDegradation", service: "Exchange" }),
  ]);
  expect(history.since.get("Exchange")).toBe("2026-11-02T10:01:00Z");
  expect(history.services.get("Exchange")?.name).toBe("Exchange");
});

test("an issue keeps the statuses that it went through, also when it is not listed any more", () => {
  const { history } = kept([
    { at: "2026-11-02T10:00:00Z", issues: [issueOf()], failed: [] },
    {
      at: "2026-11-02T11:00:00Z",
      issues: [issueOf({ status: "serviceRestored", isResolved: true })],
      failed: [],
    },
    { at: "2026-12-02T11:00:00Z", issues: [], failed: [] },
  ]);
  expect(history.issues.get("EX900001")).toMatchObject({
    firstSeen: "2026-11-02T10:00:00Z",
    lastSeen: "2026-11-02T11:00:00Z",
    isListed: false,
    statuses: [
      { at: "2026-11-02T10:00:00Z", status: "serviceInterruption" },
      { at: "2026-11-02T11:00:00Z", status: "serviceRestored" },
    ],
  });
  expect(listedIssues(history)).toEqual([]);
});

test("folding what was kept of any readings gives the last of them", () => {
  const status = fc.constantFrom("serviceOperational", "serviceDegradation", "new");
  const reading = fc.record({
    services: fc.option(
      fc.uniqueArray(fc.record({ id: fc.constantFrom("Exchange", "Viva", "New"), status }), {
        selector: ({ id }) => id,
      }),
      { nil: undefined },
    ),
    issues: fc.option(
      fc.uniqueArray(fc.record({ id: fc.constantFrom("EX1", "EX2", "EX3"), status }), {
        selector: ({ id }) => id,
      }),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 8 }), (drawn) => {
      const readings = drawn.map(({ services: some, issues }, at) => ({
        at: `2026-11-02T10:0${at}:00Z`,
        services:
          some === undefined
            ? undefined
            : (readHealth(some.map((one) => ({ ...one, service: one.id }))).services ?? []),
        issues: issues?.map((issue) => issueOf(issue)),
        failed: [],
      }));
      const { history } = kept(readings);
      const expectedServices =
        readings.findLast((one) => one.services !== undefined)?.services ?? [];
      const expectedIssues = readings.findLast((one) => one.issues !== undefined)?.issues ?? [];
      expect(new Map(history.services)).toEqual(
        new Map(expectedServices.map((one) => [one.id, one])),
      );
      expect(new Map(listedIssues(history).map((one) => [one.id, one]))).toEqual(
        new Map(expectedIssues.map((one) => [one.id, one])),
      );
    }),
  );
});

test("rates count what began while it was read, and none by the year before three months", () => {
  const ended = {
    isResolved: true,
    status: "serviceRestored",
    endDateTime: "2026-11-02T13:00:00Z",
  };
  const readings = [
    { at: "2026-11-01T00:00:00Z", issues: [], failed: [] },
    {
      at: "2026-11-03T00:00:00Z",
      issues: [
        issueOf(ended),
        issueOf({ id: "EX2", classification: "advisory" }),
        issueOf({ id: "EX3", startDateTime: "2026-10-01T00:00:00Z" }),
      ],
      failed: [],
    },
  ];
  const { history } = kept(readings);
  expect(observedRates(history)).toEqual({
    observedMinutes: 2_880,
    services: [
      {
        service: "Exchange Online",
        incidents: 1,
        advisories: 1,
        incidentsPerYear: undefined,
        medianMinutes: 240,
      },
    ],
  });
  const later = kept([{ at: "2027-11-01T00:00:00Z", issues: [], failed: [] }], history).history;
  expect(observedRates(later).services[0]?.incidentsPerYear).toBeCloseTo(1, 5);
});
