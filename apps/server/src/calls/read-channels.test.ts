import { expect, test } from "vitest";
import { readChannels, usualChannels } from "./read-channels.ts";

const mail = {
  url: "smtp://127.0.0.1:25",
  from: "mainstay@halden.example",
  origin: "https://mainstay.example",
};
const text = { by: "webhook", name: "Text", to: "sms", url: "https://gateway.example/key-of-ours" };
const read = (...channels: readonly object[]) => readChannels(JSON.stringify({ channels }), mail);

test("channels are read in their order, with what they go over", () => {
  const found = read({ by: "smtp", name: "Mail", over: ["exchange-online"] }, text);
  expect(found).toMatchObject([
    { name: "Mail", to: "email", over: ["exchange-online"] },
    { name: "Text", to: "sms", over: [] },
  ]);
});

test("where nobody wrote channels down there is mail, if there is a mail server", () => {
  expect(usualChannels(mail)).toMatchObject([{ name: "Mail", to: "email" }]);
  expect(usualChannels(undefined)).toEqual([]);
});

test("mail without a mail server says what is missing", () => {
  const [channel] = readChannels('{"channels":[{"by":"smtp","name":"Mail"}]}', undefined);
  expect(channel?.off).toContain("MAINSTAY_SMTP_URL");
});

test.each([
  ["something else", () => readChannels("hello", mail), "it is no JSON"],
  [
    "an unknown kind",
    () => read({ by: "fax", name: "Fax" }),
    "channels.0.by: expected one of smtp, webhook",
  ],
  ["an unknown field", () => read({ ...text, urll: "" }), "urll"],
  [
    "an address that is none",
    () => read({ ...text, url: "ftp://gateway.example/key-of-ours" }),
    "channels.0.url",
  ],
  ["one name twice", () => read(text, text), "two channels are called Text"],
  ["no contacts", () => read({ ...text, to: "fax" }), "channels.0.to"],
])("%s is refused, and nothing of it is repeated that could be secret", (_, act, message) => {
  expect(act).toThrow(message);
  expect(act).not.toThrow("key-of-ours");
});
