import { expect, test } from "vitest";
import { mailSettings } from "./mail-settings.ts";
import { readConfiguration } from "./read-configuration.ts";

const given = (environment: Readonly<Record<string, string>>) =>
  mailSettings(readConfiguration({ flags: {}, environment }));

const all = {
  MAINSTAY_SMTP_URL: "smtp://mail.example:587",
  MAINSTAY_MAIL_FROM: "Mainstay <mainstay@halden.example>",
  MAINSTAY_ORIGIN: "https://mainstay.example",
};

test("mails are sent where a server, a sender and an origin are set", () => {
  expect(given({})).toBeUndefined();
  expect(given(all)).toEqual({
    url: "smtp://mail.example:587",
    from: "Mainstay <mainstay@halden.example>",
    origin: "https://mainstay.example",
  });
});

test.each(Object.keys(all))("without %s alone none are, and the start says so", (variable) => {
  const others = Object.entries(all).filter(([name]) => name !== variable);
  expect(() => given(Object.fromEntries(others))).toThrow("all three");
});

test.each(["https://mail.example", "mail.example:25"])("%s is no mail server", (url) => {
  expect(() => given({ ...all, MAINSTAY_SMTP_URL: url })).toThrow("MAINSTAY_SMTP_URL");
});
