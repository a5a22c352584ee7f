import { expect, test } from "vitest";
import { reminderMail } from "./reminder-mail.ts";

const ada = { id: "p1", name: "Ada Winter", email: "ada@halden.example" };
const on = { day: "2026-12-31", origin: "https://mainstay.example" };
const notice = (record: string, message: string) => ({
  key: record,
  kind: "rule",
  record,
  message,
});

test("it says what is due and where, once a day", () => {
  const due = [
    notice("sops/by-fax", "Work by fax was not reviewed for 14 months"),
    notice("exercises/spring", "Spring has no result"),
  ];
  expect(reminderMail(ada, due, on)).toEqual({
    key: "reminders 2026-12-31 p1",
    to: "ada@halden.example",
    subject: "Mainstay: 2 things are due",
    text: `Ada Winter, 2 things are due in the continuity plan:

- Work by fax was not reviewed for 14 months
  https://mainstay.example/sops/by-fax
- Spring has no result
  https://mainstay.example/exercises/spring

You get this once a day for as long as something waits for you. It is done once it is not due in the plan any more.`,
    expires: "2027-01-01T00:00:00.000Z",
  });
});

test("of very many it names the first", () => {
  const due = Array.from({ length: 70 }, (_, at) => notice(`sops/s${at}`, `Thing ${at}`));
  const { subject, text } = reminderMail(ada, due, on);
  expect(subject).toBe("Mainstay: 70 things are due");
  expect(text).toContain("Thing 49");
  expect(text).not.toContain("Thing 50");
  expect(text).toContain("and 20 more: https://mainstay.example/");
});
