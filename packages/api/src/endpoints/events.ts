import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

const toldEvents = {
  revision:
    "the current revision at once, then each new one: its number, which is the id of the event as well",
  plan: "there is more to read at the same revision: the occasion of which that is so, such as exercises/autumn",
  journal: "a journal has new entries: its occasion, or nothing where it may be any",
  call: "something happened in a call: its id, or nothing where it may be any",
} as const;

/** What a server-sent event can tell of. */
export type ToldEvent = keyof typeof toldEvents;

export const hearEvents = endpoint({
  id: "hearEvents",
  method: "GET",
  url: "/events",
  summary:
    "What happens from now on: new revisions, and in which journals and calls something is new",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.undefined(),
  events: toldEvents,
  changesWithoutRevision: true,
});
