import { expect, test } from "vitest";
import { Deferral } from "./deferral.ts";

const deferral = {
  id: "later",
  record: "trainings/first-aid",
  person: "ida",
  until: "2026-09-01",
  reason: "On leave",
  approver: "tom",
  on: "2026-06-01",
};

function faults(written: object): readonly string[] {
  const { error } = Deferral.safeParse({ ...deferral, ...written });
  return error?.issues.map(({ path, message }) => `${path.join("/")}: ${message}`) ?? [];
}

test("a deferral says what waits, until when, why, and who allowed it", () => {
  expect(faults({})).toEqual([]);
  expect(faults({ person: undefined, record: "elements/payroll" })).toEqual([]);
});

test("it ends after it was allowed", () => {
  expect(faults({ until: "2026-06-01" })).toEqual([
    "until: 2026-06-01 is not after 2026-06-01, when it was allowed: write a later day",
  ]);
});

test("only a training waits for one person", () => {
  expect(faults({ record: "elements/payroll" })).toEqual([
    "person: only trainings are due to one person, and this is about elements/payroll: leave the person out",
  ]);
});

test("only what can be due can wait", () => {
  expect(faults({ record: "units/sales" })).toEqual([
    'record: "units/sales" is nothing that is ever due: write for example elements/payroll, with one of the lists elements, exercises, trainings, actions, sops, callTrees, impactAnalyses, incidents',
  ]);
});
