import { ContactKind } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { Tried } from "./connectors.ts";

const Over = z.string().max(200).meta({
  id: "TestMessageOver",
  description: "`mail`, or `channels/` and what a channel is called",
});

const TestMessageWay = z
  .object({
    over: Over,
    name: z.string(),
    to: ContactKind.meta({ description: "What kind of address it takes" }),
    own: z.string().optional().meta({
      description: "The address of whoever asks: of their account, or of who they are in the plan",
    }),
    off: z.string().optional().meta({ description: "Why nothing can be sent over it" }),
  })
  .meta({ id: "TestMessageWay" });
export type TestMessageWay = z.output<typeof TestMessageWay>;

export const listTestMessageWays = endpoint({
  id: "listTestMessageWays",
  method: "GET",
  url: "/test-messages/ways",
  summary: "Over what a test message can be sent: mail, and each channel that call trees call over",
  permission: "jobs:run",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({ items: z.array(TestMessageWay) }),
  changesWithoutRevision: true,
});

export const sendTestMessage = endpoint({
  id: "sendTestMessage",
  method: "POST",
  url: "/test-messages",
  summary:
    "Sends a message now that says that it is a test, and tells what the other end answered; who sent it where is in the audit",
  permission: "jobs:run",
  path: noFields,
  query: noFields,
  body: z.strictObject({
    over: Over,
    address: z.string().trim().min(1).max(254).meta({ description: "Where it goes" }),
  }),
  answer: Tried,
  problems: [404, 409, 422],
});
