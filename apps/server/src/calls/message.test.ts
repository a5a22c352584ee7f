import type { Attempt } from "@mainstay/store";
import { expect, test } from "vitest";
import { messageOf } from "./message.ts";
import { callOf } from "./testing/call-of.ts";

const link = "https://mainstay.example/called/12-abc";
const attempt = (place: string, person = place): Attempt => ({
  id: "12",
  place,
  person,
  channel: "Mail",
  address: `${person}@halden.example`,
  made: "2026-11-29T09:00:00.000Z",
  tries: 0,
});
const places = [
  { person: "ada", standIns: [] },
  { person: "ben", after: "ada", standIns: ["cleo"] },
];

test("a message says that it is a drill, what happened, how to acknowledge, and whom to reach otherwise", () => {
  expect(messageOf(callOf(places), attempt("ben"), link)).toEqual({
    key: "call 7f1f3c1e-4b0e-4c52-9b0a-1a2b3c4d5e6f 12",
    address: "ben@halden.example",
    name: "Ben",
    subject: "DRILL: Crisis",
    text: `Ben, this is a drill: Crisis, started by Ada.

Exchange Online is down.

Say that you have got this, with one tap: ${link}

If that does not work, tell one of these:
- Ada: e-mail ada@halden.example, text message +44 ada
- Cleo: e-mail cleo@halden.example, text message +44 cleo`,
    short: `DRILL: Exchange Online is down. Acknowledge: ${link} Or tell Ada: +44 ada`,
    link,
    expires: "2026-11-30T09:00:00.000Z",
  });
});

test("who stands in is told for whom, and how to reach them", () => {
  const { subject, text, short } = messageOf(
    callOf(places, { kind: "real" }),
    attempt("ben", "cleo"),
    link,
  );
  expect(subject).toBe("ALERT: Crisis");
  expect(text).toContain("Cleo, this is not a drill");
  expect(text).toContain("You stand in for Ben, who has not answered.");
  expect(text).toContain("- Ben: e-mail ben@halden.example");
  expect(text).not.toContain("- Cleo");
  expect(short).toContain("You stand in for Ben");
  expect(short).toMatch(/Or tell Ada: \+44 ada$/);
});

test("a short message names somebody by telephone before others, and nobody where there is nobody", () => {
  const email = { kind: "email", address: "ada@halden.example" } as const;
  const phone = { kind: "phone", address: "+44 ben" } as const;
  const short = (...contacts: readonly (typeof email | typeof phone)[][]) =>
    messageOf(
      callOf([{ person: "eve", standIns: ["ada", "ben"] }], {
        people: [
          { id: "eve", name: "Eve", contacts: [] },
          { id: "ada", name: "Ada", contacts: contacts[0] ?? [] },
          { id: "ben", name: "Ben", contacts: contacts[1] ?? [] },
        ],
      }),
      attempt("eve"),
      link,
    ).short;
  expect(short([email], [phone])).toMatch(/Or tell Ben: \+44 ben$/);
  expect(short([email])).toMatch(/Or tell Ada: ada@halden\.example$/);
  expect(short()).toMatch(/12-abc$/);
});
