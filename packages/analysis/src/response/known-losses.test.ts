import { type Disruption, ElementId, minutes } from "@mainstay/plan";
import { expect, test } from "vitest";
import { knownLosses } from "./known-losses.ts";

const mail = ElementId.parse("mail");
const lost: readonly Disruption[] = [{ element: mail, at: minutes(10) }];
const report = (at: number, level: number) => ({ element: mail, at: minutes(at), level });

test("11.1 what is reported back was lost until then", () => {
  expect(knownLosses(lost, [report(70, 1)])).toEqual([{ element: mail, at: 10, lasts: 60 }]);
});

test("11.1 what is reported worse is lost anew from then on", () => {
  expect(knownLosses([], [report(70, 0), report(30, 0.5)])).toEqual([
    { element: mail, at: 30, level: 0.5, lasts: 40 },
    { element: mail, at: 70, level: 0 },
  ]);
});

test("11.1 what began after the report, or is known to end, stays as it is", () => {
  const known = [...lost, { element: mail, lasts: minutes(5) }];
  expect(knownLosses(known, [report(9, 1)])).toEqual(known);
});
