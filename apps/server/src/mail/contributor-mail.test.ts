import { expect, test } from "vitest";
import { contributorMail } from "./contributor-mail.ts";

const asking = {
  key: "invitation 1",
  name: "Bea Moss",
  email: "bea@halden.example",
  askedBy: "Ada Winter",
  analysis: { id: "payroll-bia", name: "Payroll" },
  until: "2026-12-07T09:30:00.000Z",
};
const origin = "https://mainstay.example";

test("who has no account is told how to make one, and where to go with it", () => {
  const link = `${origin}/setup#secret`;
  expect(contributorMail({ ...asking, link }, origin)).toEqual({
    key: "invitation 1",
    to: "bea@halden.example",
    subject: "Mainstay: you are asked about Payroll",
    text: `Bea Moss, Ada Winter asks you to answer the impact analysis of Payroll:
https://mainstay.example/impact-analyses/payroll-bia

Make your account first, until 2026-12-07 09:30 UTC. Whoever opens this link first makes it, so pass it to nobody:
https://mainstay.example/setup#secret

If you do not know why you are asked, ask Ada Winter before you open anything.`,
    expires: "2026-12-07T09:30:00.000Z",
  });
});

test("who has an account is told to sign in", () => {
  expect(contributorMail(asking, origin).text).toContain("You have an account: sign in there.");
});
