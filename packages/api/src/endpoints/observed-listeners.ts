import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { IdText } from "../documents/duration.ts";
import { WindowQuery } from "../documents/window-query.ts";
import { pageOf, PageQuery } from "../contract/page.ts";

const Instant = z.iso.datetime();

export const listObservedListeners = endpoint({
  id: "listObservedListeners",
  method: "GET",
  url: "/observations/listeners",
  summary: "Which programs waited for connections on which ports of which machines in a window",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({
    ...WindowQuery.shape,
    observer: z.string().min(1).max(255).optional().meta({
      description: "Only those of the observer with this id",
    }),
    machine: z.string().min(1).max(255).optional().meta({
      description: "Only those on the machine that is called so, or has this full name",
    }),
    port: z.coerce.number().int().min(0).max(65_535).optional(),
  }),
  body: noBody,
  answer: pageOf(
    z
      .object({
        observer: z.string().meta({
          description: "Who told of it; of several files that did, one",
        }),
        host: z.string().meta({
          description: "The machine, or the place of which a file tells without the machine's name",
        }),
        address: z.string().optional().meta({
          description: "Absent where it waits on every address of the machine",
        }),
        inner: z.literal(true).optional().meta({
          description: "Where the address means something within the machine alone",
        }),
        port: z.int(),
        protocol: z.enum(["tcp", "udp"]),
        process: z.string().optional(),
        unit: z.string().optional().meta({
          description: "The unit of systemd, container, package or service that it is of",
        }),
        first: Instant.meta({
          description: "When it was told of first, before the window or in it",
        }),
        elements: z.array(IdText).meta({
          description: "The elements that it is, by what the plan says they are seen as",
        }),
        last: Instant.meta({
          description: "When it was told of last; agents tell on every change, and once an hour",
        }),
      })
      .meta({ id: "ObservedListener" }),
  ),
  changesWithoutRevision: true,
  problems: [422],
});
