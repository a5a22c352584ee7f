import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { messageTo } from "../testing/message-to.ts";
import { TestWebhook } from "../testing/test-webhook.ts";
import { webhook } from "./webhook.ts";

let server: TestWebhook;
beforeAll(async () => {
  server = await TestWebhook.start();
});
afterAll(() => server.stop());
beforeEach(() => server.answer(200));

async function send(settings: object, message = messageTo("+44 7700 900011")) {
  const channel = webhook.toChannel(
    { by: "webhook", name: "Text", to: "sms", url: `${server.url}/key-of-ours`, ...settings },
    undefined,
  );
  const { send: sendTo, close } = await channel.open();
  const delivery = await sendTo(message, new AbortController().signal);
  close();
  return { delivery, received: server.received.at(-1) };
}

test("what is not said otherwise is JSON with all there is, under a key by which a second one is known", async () => {
  const { delivery, received } = await send({ headers: { authorization: "Bearer secret" } });
  expect(delivery).toEqual({ outcome: "sent", answer: "it answered 200" });
  expect(received).toMatchObject({
    path: "/key-of-ours",
    headers: {
      "content-type": "application/json",
      authorization: "Bearer secret",
      "idempotency-key": "call 7f1f3c1e 12",
    },
  });
  expect(JSON.parse(received?.body ?? "")).toMatchObject({
    to: "+44 7700 900011",
    name: "Ada Winter",
    link: "https://mainstay.example/called/12-abc",
  });
});

test("a header that is configured in another case stands in place of none of ours, nor beside it", async () => {
  const { received } = await send({
    headers: { "Content-Type": "text/plain", "Idempotency-Key": "theirs" },
  });
  expect(received?.headers).toMatchObject({
    "content-type": "application/json",
    "idempotency-key": "call 7f1f3c1e 12",
  });
});

test("a gateway for text messages gets the fields that it wants, as a form", async () => {
  const fields = { To: "{address}", From: "+44 1632 960000", Body: "{short} {unknown}" };
  const { received } = await send({ as: "form", fields });
  expect(received?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(Object.fromEntries(new URLSearchParams(received?.body))).toEqual({
    To: "+44 7700 900011",
    From: "+44 1632 960000",
    Body: "DRILL: Exchange Online is down. Acknowledge: https://mainstay.example/called/12-abc {unknown}",
  });
});

test("what a person wrote cannot become a field of its own", async () => {
  const fields = { Body: "{text}" };
  const { received } = await send(
    { as: "form", fields },
    messageTo("1", { text: "a&To=2 {link}" }),
  );
  expect([...new URLSearchParams(received?.body)]).toEqual([["Body", "a&To=2 {link}"]]);
});

test("Teams gets a card that mentions whom it is for", async () => {
  const { received } = await send(
    { to: "teams", as: "teams" },
    messageTo("ada@halden.example", { text: "Read *this* [now](x)" }),
  );
  const { attachments } = JSON.parse(received?.body ?? "");
  expect(attachments).toMatchObject([
    {
      contentType: "application/vnd.microsoft.card.adaptive",
      content: {
        type: "AdaptiveCard",
        actions: [{ type: "Action.OpenUrl", url: "https://mainstay.example/called/12-abc" }],
        msteams: {
          entities: [{ text: "<at>Ada Winter</at>", mentioned: { id: "ada@halden.example" } }],
        },
      },
    },
  ]);
  expect(attachments[0].content.body.at(-1).text).toBe(String.raw`Read \*this\* \[now\](x)`);
});

test("Slack gets a button, and nothing that people write means anything to it", async () => {
  const { received } = await send(
    { to: "other", as: "slack" },
    messageTo("U0123ABCD", { text: "<!channel> & all" }),
  );
  const { blocks } = JSON.parse(received?.body ?? "");
  expect(blocks[0].text.text).toContain("<@U0123ABCD>");
  expect(blocks[1].text.text).toBe("&lt;!channel&gt; &amp; all");
  expect(blocks[2].elements[0]).toMatchObject({ url: "https://mainstay.example/called/12-abc" });
});

test("Slack gets all of a long text in sections of what one holds, cut between characters", async () => {
  const { received } = await send(
    { to: "other", as: "slack" },
    messageTo("U0123ABCD", { text: `${"a".repeat(2990)}${"&".repeat(3)} Or tell Ada` }),
  );
  const { blocks } = JSON.parse(received?.body ?? "");
  expect(blocks[1].text.text).toBe(`${"a".repeat(2990)}&amp;&amp;`);
  expect(blocks[2].text.text).toBe("&amp; Or tell Ada");
  expect(blocks[3].elements[0]).toMatchObject({ url: "https://mainstay.example/called/12-abc" });
});

test.each([
  [400, "refused"],
  [404, "refused"],
  [429, "later"],
  [503, "later"],
] as const)("an answer of %i is %s, with what was said", async (status, outcome) => {
  server.answer(status, { body: "no\nsuch  number".padEnd(5000, ".") });
  const { delivery } = await send({});
  expect(delivery).toMatchObject({ outcome });
  expect(delivery).toHaveProperty("problem", expect.stringContaining(`${status}: no such number`));
  expect("problem" in delivery && delivery.problem.length).toBeLessThan(250);
});

test("nobody is sent on to elsewhere", async () => {
  const elsewhere = await TestWebhook.start();
  server.answer(302, { headers: { location: elsewhere.url } });
  expect((await send({})).delivery).toMatchObject({ outcome: "later" });
  expect(elsewhere.received).toEqual([]);
  await elsewhere.stop();
});

test("where nobody answers it may go later, and the address is not told", async () => {
  const gone = await TestWebhook.start();
  const { url } = gone;
  await gone.stop();
  const { delivery } = await send({ url: `${url}/key-of-ours` });
  expect(delivery).toEqual({
    outcome: "later",
    because: "server",
    problem: "it cannot be reached: ECONNREFUSED",
  });
});
