import { ElementId, JournalEntry } from "@mainstay/plan";
import { expect, test } from "vitest";
import { isReportedBack } from "./is-reported-back.ts";

const mail = { element: ElementId.parse("mail"), lost: "2026-05-16T08:00:00Z" };
let count = 0;
const entry = (time: string, what: object) =>
  JournalEntry.parse({
    id: `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
    occasion: { collection: "incidents", id: "outage" },
    at: `2026-05-16T${time}Z`,
    received: `2026-05-16T${time}Z`,
    author: { name: "Ada" },
    what,
  });
const back = (time: string, element = "mail") => entry(time, { kind: "recovered", element });
const lost = (time: string) => entry(time, { kind: "lost", element: "mail", level: 0 });

test.each([
  ["nothing", [], false],
  ["that it is back", [back("09:00:00.000")], true],
  ["that something else is back", [back("09:00:00.000", "phones")], false],
  ["that it was back before it was lost", [back("07:00:00.000")], false],
  ["that it was lost again", [back("09:00:00.000"), lost("09:00:30.000")], false],
  ["that it is back again", [lost("09:00:30.000"), back("09:10:00.000")], true],
])("the journal says %s", (_, entries, isSo) => {
  expect(isReportedBack(mail, entries)).toBe(isSo);
});
