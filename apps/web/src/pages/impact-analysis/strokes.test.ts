import { defaultImpactScale, minutes } from "@mainstay/plan";
import { expect, test } from "vitest";
import { annotate, paint } from "./paint.ts";
import { paintedCells, takenBack } from "./strokes.ts";

const scale = defaultImpactScale;
const [hour, day, week] = [minutes(60), minutes(1440), minutes(10_080)];
const money = (after: typeof hour, rating: string) => ({ category: "financial", after, rating });

test("a stroke taken back leaves what was typed since, and what other cells say", () => {
  const before = [money(hour, "minor"), money(day, "minor")];
  const painted = paint(scale, before, money(hour, "major"));
  const stroke = paintedCells(before, painted);
  const typed = annotate(painted, money(day, ""), { reason: "Orders wait" });
  const others = [...typed, money(week, "severe")];
  expect(takenBack(scale, others, stroke)).toEqual([
    money(hour, "minor"),
    { ...money(day, "minor"), reason: "Orders wait" },
    money(week, "severe"),
  ]);
});

test("a drag over several cells is taken back at once, over one of them twice as well", () => {
  const first = paint(scale, [], money(hour, "minor"));
  const second = paint(scale, first, money(day, "major"));
  const third = paint(scale, second, money(hour, "major"));
  const stroke = [
    ...paintedCells([], first),
    ...paintedCells(first, second),
    ...paintedCells(second, third),
  ];
  expect(takenBack(scale, third, stroke)).toEqual([]);
});

test("a cell whose rating was taken away is as it was, with its reason, in its place", () => {
  const before = [{ ...money(hour, "minor"), reason: "Fees" }, money(day, "major")];
  const painted = paint(scale, before, { ...money(hour, ""), rating: undefined });
  expect(takenBack(scale, painted, paintedCells(before, painted))).toEqual(before);
});
