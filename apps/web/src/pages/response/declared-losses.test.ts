import { ElementId } from "@mainstay/plan";
import { expect, test } from "vitest";
import { lostName, pickLosses, takeLosses } from "./declared-losses.ts";

const mail = ElementId.parse("mail");
const phones = ElementId.parse("phones");
const half = { element: mail, at: "PT2H", level: 0.5 };

test("what is taken over keeps its level and its instant, and stands before what was picked of the same", () => {
  expect(takeLosses([{ element: mail }, { element: phones }], [half])).toEqual([
    { element: phones },
    half,
  ]);
});

test("what is picked beside it is lost whole, and what is taken out is not lost", () => {
  expect(pickLosses([half], [mail, phones])).toEqual([half, { element: phones }]);
  expect(pickLosses([half], [phones])).toEqual([{ element: phones }]);
});

test("a partial loss says how much is left, at the worst", () => {
  const named = { id: mail, name: "Mail" };
  expect(lostName(named, [half, { ...half, level: 0.25 }])).toBe("Mail (25\u00a0% left)");
  expect(lostName(named, [half, { element: mail }])).toBe("Mail");
  expect(lostName(named, [])).toBe("Mail");
});
