import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callSettings } from "./call-settings.ts";
import { Configuration } from "./configuration.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mainstay-channels-"));
});
afterAll(() => rm(folder, { recursive: true }));

const secret = "a secret for tests that is long enough";
const origin = "https://mainstay.example";
const mail = { smtpUrl: "smtp://127.0.0.1:25", mailFrom: "mainstay@halden.example", origin };
const settingsOf = (set: object) => callSettings(Configuration.parse(set), secret);

async function file(text: string): Promise<string> {
  const path = join(folder, "channels.json");
  await writeFile(path, text);
  return path;
}

test("nobody is called where there is neither a mail server nor a file", async () => {
  expect(await settingsOf({ origin })).toBeUndefined();
});

test("people are called by mail where there is a mail server and no file", async () => {
  expect(await settingsOf(mail)).toMatchObject({ channels: [{ name: "Mail" }], origin, secret });
});

test("a file says over what, with or without a mail server", async () => {
  const channel = { by: "webhook", name: "Text", to: "sms", url: "https://gateway.example/key" };
  const callChannels = await file(JSON.stringify({ channels: [channel] }));
  expect(await settingsOf({ callChannels, origin })).toMatchObject({
    channels: [{ name: "Text" }],
  });
  await expect(settingsOf({ callChannels })).rejects.toThrow("needs MAINSTAY_ORIGIN");
});

test("what is wrong with a file is said, and nothing that stands there", async () => {
  const channel = { by: "webhook", name: "Text", to: "sms", url: "gateway.example/key" };
  const callChannels = await file(JSON.stringify({ channels: [channel] }));
  const reading = settingsOf({ callChannels, origin });
  await expect(reading).rejects.toThrow(`MAINSTAY_CALL_CHANNELS: ${callChannels}: channels.0.url`);
  await expect(reading).rejects.not.toThrow("gateway.example/key");
  await expect(settingsOf({ callChannels: join(folder, "none"), origin })).rejects.toThrow(
    "cannot be read",
  );
});
