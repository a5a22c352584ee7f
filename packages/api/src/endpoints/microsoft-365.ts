import { Issue, ServiceState } from "@mainstay/m365";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { IdText } from "../documents/duration.ts";
import { MapWithoutWays } from "../documents/map.ts";
import { M365CatalogDocument } from "../documents/microsoft-365/catalog.ts";
import { HistoryEntry } from "../documents/microsoft-365/health-entries.ts";
import { M365IncidentsDocument } from "../documents/microsoft-365/incidents.ts";
import { M365MitigationsDocument } from "../documents/microsoft-365/mitigations.ts";
import { M365NowDocument } from "../documents/microsoft-365/now.ts";
import { M365ReplayAllDocument } from "../documents/microsoft-365/replay-all.ts";
import { M365ReplayDocument } from "../documents/microsoft-365/replay.ts";
import { Order, RankedBy } from "./analysis.ts";

const Instant = z.iso.datetime();

export const getMicrosoft365Health = endpoint({
  id: "getMicrosoft365Health",
  method: "GET",
  url: "/m365/health",
  summary: "The last known health of Microsoft 365, with its age, also while it cannot be read",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: z.object({
    servicesAt: Instant.optional().meta({
      description: "When services were last read; absent if they never were",
    }),
    issuesAt: Instant.optional().meta({ description: "The same of issues" }),
    services: z.array(ServiceState),
    issues: z.array(Issue).meta({
      description: "Those that Microsoft lists, open or not, the newest first",
    }),
    readings: z.int().meta({ description: "How often it was read" }),
    failures: z.int().meta({ description: "How often that failed, at least in part" }),
  }),
  changesWithoutRevision: true,
});

export const getMicrosoft365Now = endpoint({
  id: "getMicrosoft365Now",
  method: "GET",
  url: "/m365/now",
  summary:
    "What is wrong in Microsoft 365 by the last reading, and what it reaches in the plan and when",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: M365NowDocument,
  changesWithoutRevision: true,
});

const HealthReading = z.object({
  at: Instant,
  read: z.array(z.enum(["services", "issues"])).meta({ description: "What could be read" }),
  changed: z.int().meta({ description: "Services and issues that were new, other or gone" }),
  failed: z.array(z.object({ what: z.string(), why: z.string() })),
});

export const listHealthReadings = endpoint({
  id: "listHealthReadings",
  method: "GET",
  url: "/m365/readings",
  summary:
    "When the health of Microsoft 365 was read, the latest first, and what all of it comes to",
  permission: "plan:read",
  path: noFields,
  query: PageQuery,
  body: noBody,
  answer: pageOf(HealthReading).extend({ history: HistoryEntry.nullable() }),
  changesWithoutRevision: true,
});

export const getMicrosoft365Catalog = endpoint({
  id: "getMicrosoft365Catalog",
  method: "GET",
  url: "/m365/catalog",
  summary:
    "What is known of Microsoft 365: elements, what each needs, and where that is known from",
  permission: "plan:read",
  path: noFields,
  query: z.strictObject({
    features: z.string().max(500).optional().meta({
      description: "Of a tenant with these features, joined by commas, or none; all if left out",
    }),
  }),
  body: noBody,
  answer: M365CatalogDocument.meta({ id: "M365Catalog" }),
  problems: [422],
});

export const listIncidents = endpoint({
  id: "listIncidents",
  method: "GET",
  url: "/m365/incidents",
  summary: "Known incidents of Microsoft 365, how often what failed, and published uptime",
  permission: "plan:read",
  path: noFields,
  query: z.strictObject({
    text: z.string().max(200).optional().meta({
      description: "Only those that it can mean: an id, a day, or a part of the title",
    }),
  }),
  body: noBody,
  answer: M365IncidentsDocument.meta({ id: "M365Incidents" }),
});

const Replayed = z.strictObject({
  as: z.string().max(2000).optional().meta({
    description:
      "What of the plan stands for what of the catalog, such as internet-access=line-a,dns=own-dns",
  }),
});

export const getReplay = endpoint({
  id: "getReplay",
  method: "GET",
  url: "/m365/incidents/{incident}/replay",
  summary: "What a known incident would have done to the plan",
  permission: "plan:read",
  path: z.strictObject({ incident: z.string().max(100) }),
  query: Replayed,
  body: noBody,
  answer: M365ReplayDocument.meta({ id: "M365Replay" }),
  problems: [404, 422],
});

export const listReplays = endpoint({
  id: "listReplays",
  method: "GET",
  url: "/m365/replays",
  summary: "All known incidents by the harm that they would have done to the plan, the most first",
  permission: "plan:read",
  path: noFields,
  query: Replayed,
  body: noBody,
  answer: M365ReplayAllDocument.meta({ id: "M365Replays" }),
  problems: [422],
});

export const getMitigations = endpoint({
  id: "getMitigations",
  method: "GET",
  url: "/m365/mitigations",
  summary: "What is known to help, where it helps the plan, and what it is worth there",
  permission: "plan:read",
  path: noFields,
  query: z.strictObject({ by: RankedBy, order: Order }),
  body: noBody,
  answer: M365MitigationsDocument.meta({ id: "M365Mitigations" }),
  problems: [409],
});

const CountedPeople = z.object({
  placed: z.int(),
  guests: z.int(),
  disabled: z.int(),
  blank: z.int(),
  unmatched: z.int(),
  strangers: z.int(),
  concealed: z.int(),
});

export const getApplicationMap = endpoint({
  id: "getApplicationMap",
  method: "GET",
  url: "/application-map",
  summary: "Services against business units: who uses what by the plan and by the last usage read",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: noBody,
  answer: MapWithoutWays.extend({
    usage: z
      .object({
        at: Instant,
        people: CountedPeople.meta({
          description: "People counted in a unit, and those who are not, by why",
        }),
        failed: z.array(z.string()).meta({ description: "What could not be read, and why" }),
      })
      .nullable()
      .meta({ description: "null: usage was never read, the map is by the plan alone" }),
  }).meta({ id: "ApplicationMapAnswer" }),
  changesWithoutRevision: true,
});

export const getDeclaredWay = endpoint({
  id: "getDeclaredWay",
  method: "GET",
  url: "/application-map/{service}/ways/{unit}",
  summary:
    "The shortest way from an element of a unit, its work first, to a service that it is declared to use",
  permission: "plan:read",
  path: z.strictObject({ service: IdText, unit: IdText }),
  query: noFields,
  body: noBody,
  answer: z
    .strictObject({
      way: z
        .array(IdText)
        .meta({ description: "Each needs the next; empty where none is declared" }),
    })
    .meta({ id: "DeclaredWay" }),
  problems: [404],
});
