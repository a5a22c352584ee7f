import { exportForms } from "@mainstay/flows";
import * as z from "zod";
import { endpoint, noBody } from "../contract/endpoint.ts";
import { WindowQuery } from "../documents/window-query.ts";

export const exportObservations = endpoint({
  id: "exportObservations",
  method: "GET",
  url: "/observations/export/{form}",
  summary: "What was observed in a window, all of it or around a machine, as a file",
  permission: "plan:read",
  path: z.strictObject({
    form: z.enum(exportForms).meta({
      description:
        "`csv`: a dependency a line, with what is known of both ends. `vm-connection` and `vm-connection-csv`: as rows of the table VMConnection, in lines of JSON or as CSV, without what that has no place for: sites, and dependencies with an end without an address or of ports that were folded into 0; the log of the server says how many",
    }),
  }),
  query: WindowQuery.extend({
    around: z.string().min(1).max(255).optional().meta({
      description:
        "An address, or a machine or name: only what that has to do with, as far as the 60,000 edges with most connections",
    }),
    site: z.string().max(100).optional(),
  }),
  body: noBody,
  answer: z.undefined(),
  file: "text/csv",
  changesWithoutRevision: true,
  isExport: true,
  problems: [422],
});
