import * as z from "zod";
import { type Answered, channelFields, channelKind } from "./channel.ts";
import { defaultFields, fillFields } from "./payloads/fill-fields.ts";
import { slackPayload } from "./payloads/slack.ts";
import { teamsPayload } from "./payloads/teams.ts";
import type { CallMessage } from "../message.ts";

/** So long may the other end take, in milliseconds. */
const patience = 10_000;
/** So much of what it answers is told, in characters. */
const mostSaid = 200;

const Fields = z.record(z.string().min(1), z.string().max(2000));
const Header = z.string().regex(/^[\t\x20-\x7e]*$/);

const Settings = z.strictObject({
  ...channelFields,
  by: z.literal("webhook"),
  url: z.url({ protocol: /^https?$/ }),
  as: z.enum(["teams", "slack", "json", "form"]).default("json"),
  fields: Fields.default(defaultFields),
  headers: z.record(z.string().regex(/^[\w-]+$/), Header).default({}),
});
type Settings = z.output<typeof Settings>;

/**
 * A request to an address that stands in the settings and nowhere else: to Teams, to Slack, or to whatever takes fields as JSON or
 * as a form, as gateways for text messages do.
 */
export const webhook = channelKind(Settings, (settings) => ({
  open: async () => ({
    send: (message, signal) => post(settings, message, signal),
    close: () => {},
  }),
}));

async function post(
  { url, headers, ...how }: Settings,
  message: CallMessage,
  signal: AbortSignal,
): Promise<Answered> {
  const { type, body } = payloadOf(how, message);
  // Whatever case a name was configured in, there is one of each.
  const sent = new Headers(headers);
  sent.set("content-type", type);
  sent.set("idempotency-key", message.key);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: sent,
      body,
      // Only the address that was configured is asked, wherever it points to.
      redirect: "error",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    if (response.ok) {
      // It was taken, whatever becomes of what the gateway says of it.
      await response.body?.cancel().catch(() => {});
      return { outcome: "sent", answer: `it answered ${response.status}` };
    }
    const said = (await startOf(response)).replace(/\s+/g, " ").trim();
    const problem = `it answered ${response.status}${said === "" ? "" : `: ${said}`}`;
    return isForGood(response.status)
      ? { outcome: "refused", because: "mail", problem }
      : { outcome: "later", because: "server", problem };
  } catch (error) {
    return { outcome: "later", because: "server", problem: reasonOf(error) };
  }
}

function payloadOf(
  { as, fields }: Pick<Settings, "as" | "fields">,
  message: CallMessage,
): { readonly type: string; readonly body: string } {
  const json = (value: unknown) => ({ type: "application/json", body: JSON.stringify(value) });
  switch (as) {
    case "teams":
      return json(teamsPayload(message));
    case "slack":
      return json(slackPayload(message));
    case "json":
      return json(fillFields(fields, message));
    case "form":
      return {
        type: "application/x-www-form-urlencoded",
        body: new URLSearchParams(fillFields(fields, message)).toString(),
      };
  }
}

/** What the other end did not like stays so; that it has too much to do passes (RFC 9110, 15.5; RFC 6585, 4). */
function isForGood(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 425, 429].includes(status);
}

/** The beginning of an answer: whoever sends a gigabyte is not listened to. */
async function startOf(response: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length >= mostSaid) break;
  }
  return text.slice(0, mostSaid);
}

/** Why nothing came back; never with the address, which has the key in it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "it cannot be reached";
  if (error.name === "TimeoutError") return `no answer within ${patience / 1000} seconds`;
  const { cause } = error;
  if (!(cause instanceof Error)) return "it cannot be reached";
  return "code" in cause && typeof cause.code === "string"
    ? `it cannot be reached: ${cause.code}`
    : `it cannot be reached: ${cause.message}`;
}
