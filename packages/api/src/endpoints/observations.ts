import { outcomes, roleEvidence } from "@mainstay/flows";
import { ElementId, Kind, Operation } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { EdgeChange } from "../documents/edge-change.ts";
import { timesFields } from "../documents/times.ts";
import { ObservedComparisonDocument } from "../documents/observed-comparison.ts";
import { ObservedNearDocument } from "../documents/observed-near.ts";
import { ObservedRelationDocument } from "../documents/observed-relation.ts";
import { WindowQuery } from "../documents/window-query.ts";

/**
 * How many edges of a window are compared with the plan: those with most connections, and of the others as many more as the plan may
 * declare. What is left out beyond both is counted.
 */
export const mostCompared = { edges: 60_000, lookedUp: 20_000 };

const Instant = z.iso.datetime();

const CountedWindow = z
  .object({
    from: Instant,
    until: Instant,
    grain: z.enum(["minute", "hour", "day"]).meta({
      description:
        "By which rows it is counted: minutes for two hours of the last week, hours for three days of the last 13 months, days else; it begins and ends with whole ones",
    }),
  })
  .meta({ id: "CountedWindow" });

const ObservedEnd = z
  .object({
    id: z.int(),
    site: z.string().optional().meta({
      description:
        "Whose private address it is; absent for public ones, which mean the same everywhere",
    }),
    address: z.string().optional(),
    network: z.string().optional().meta({
      description: "Instead of an address: that of many who were too many to be told one by one",
    }),
    machines: z.array(z.string()).meta({
      description:
        "The machines that had the address in the window, the last told of first; of none, the last before it",
    }),
    names: z.array(z.string()).meta({
      description: "The names that were asked for and led to it, likewise",
    }),
    reverseNames: z.array(z.string()).meta({
      description:
        "What it answered to when it was asked for itself, likewise: what whoever has the address calls it",
    }),
  })
  .meta({ id: "ObservedEnd" });

const EdgeSide = z
  .object({
    end: z.int().meta({ description: "The id of an end" }),
    programs: z.array(z.object({ process: z.string().optional(), unit: z.string().optional() })),
  })
  .meta({ id: "EdgeSide" });

const EdgeFigures = z
  .object({
    connections: z.int(),
    outcomes: z.record(z.enum(outcomes), z.int()).meta({
      description:
        "How many of the connections came to what; one from before that goes on and answers beside failures is unknown",
    }),
    bytesOut: z.number().optional().meta({ description: "From the client to the server" }),
    bytesIn: z.number().optional(),
    ...timesFields,
    open: z.int().optional().meta({ description: "The most that were open at once" }),
    first: Instant.meta({ description: "The first minute of the window in which it was seen" }),
    last: Instant,
  })
  .meta({ id: "EdgeFigures" });

const ObservedEdge = EdgeFigures.extend({
  id: z.int(),
  client: EdgeSide,
  server: EdgeSide,
  port: z.int(),
  protocol: z.enum(["tcp", "udp"]),
  services: z.array(z.string()).meta({
    description: "What is spoken, and the names that clients asked for",
  }),
  roleBy: z.enum(roleEvidence).meta({
    description: "The best reason for which the client was taken for it",
  }),
  firstEver: Instant,
  lastEver: Instant,
  seenBy: z.array(EdgeFigures.extend({ observer: z.string() })).meta({
    description:
      "What each observer saw. One's own adds up; what several saw may be the same, so of each figure the most counts",
  }),
}).meta({ id: "ObservedEdge" });

const PlacedEdge = ObservedEdge.extend({
  elements: z
    .object({ client: z.array(ElementId), server: z.array(ElementId) })
    .meta({ description: "Which elements of the plan its ends are" }),
}).meta({ id: "PlacedEdge" });

const Watched = z.number().min(0).max(1).meta({
  description:
    "How much of the window an observer that saw the edge watched, of them the longest: 0 where none of them did, so that nothing can be said of it",
});

export const listObservedEdges = endpoint({
  id: "listObservedEdges",
  method: "GET",
  url: "/observations/edges",
  summary: "Which machines used which ports of which others in a window, most connections first",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({
    ...WindowQuery.shape,
    text: z.string().min(1).max(255).optional().meta({
      description: "Stands in an address, machine, name, process or unit of one of the ends",
    }),
    site: z.string().max(100).optional(),
    port: z.coerce.number().int().min(0).max(65_535).optional(),
    protocol: z.enum(["tcp", "udp"]).optional(),
    state: z.enum(["working", "failing"]).optional().meta({
      description: "`failing`: some connections were tried and none was made",
    }),
  }),
  body: noBody,
  answer: pageOf(ObservedEdge).extend({ window: CountedWindow, ends: z.array(ObservedEnd) }),
  changesWithoutRevision: true,
  problems: [422],
});

export const getObservedMap = endpoint({
  id: "getObservedMap",
  method: "GET",
  url: "/observations/map",
  summary: "What is near an address or a machine in a window, as many hops as are asked for",
  permission: "plan:read",
  path: noFields,
  query: WindowQuery.extend({
    around: z.string().min(1).max(255).meta({ description: "An address, or a machine or name" }),
    site: z.string().max(100).optional(),
    hops: z.coerce.number().int().min(1).max(20).default(1),
    towards: z.enum(["servers", "clients", "both"]).default("both").meta({
      description: "What it uses, what uses it, or both",
    }),
    limit: z.coerce.number().int().min(1).max(5000).default(1000).meta({
      description: "How many edges at most, of a hop with too many those with most connections",
    }),
  }),
  body: noBody,
  answer: z.object({
    window: CountedWindow,
    ends: z.array(
      ObservedEnd.extend({
        hop: z.int().meta({
          description:
            "How many edges it is away; all ends of a machine are as near as the nearest",
        }),
      }),
    ),
    edges: z.array(PlacedEdge),
    leftOut: z.int().meta({
      description:
        "How many edges were left out of the hop that had too many, behind which nothing is shown",
    }),
  }),
  changesWithoutRevision: true,
  problems: [422],
});

export const compareObservations = endpoint({
  id: "compareObservations",
  method: "GET",
  url: "/observations/difference",
  summary:
    "What is otherwise in a window than in an earlier one: edges that came, went, fail, work again, or are used much more or less",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({
    ...WindowQuery.shape,
    beforeFrom: Instant.optional().meta({
      description: "The earlier window; as long as the later one and just before it, if left out",
    }),
    beforeUntil: Instant.optional(),
    change: EdgeChange.optional(),
  }),
  body: noBody,
  answer: pageOf(
    PlacedEdge.extend({
      change: EdgeChange,
      before: EdgeFigures.optional().meta({
        description: "What was counted in the earlier window",
      }),
      watched: z.object({ before: Watched, after: Watched }),
    }),
  ).extend({
    before: CountedWindow,
    after: CountedWindow,
    longer: z.number().positive().meta({
      description:
        "How many times as long the later window is as the earlier one, of both what has gone by: grown and shrunk are judged by it",
    }),
    counts: z.record(EdgeChange, z.int()),
    ends: z.array(ObservedEnd),
  }),
  changesWithoutRevision: true,
  problems: [422],
});

export const compareWithPlan = endpoint({
  id: "compareWithPlan",
  method: "GET",
  url: "/observations/comparison",
  summary:
    "The plan against what was observed in a window: surprises, what was not seen, what fails, dark areas, third parties, machines in no element",
  permission: "plan:read",
  path: noFields,
  query: WindowQuery,
  body: noBody,
  answer: ObservedComparisonDocument.extend({
    leftOut: z.int().meta({ description: "How many edges were too many, those seldom used" }),
    endpoints: z
      .object({
        source: z.string().meta({
          description: "`built-in`, the name of a file, or the address of the web service",
        }),
        published: z.string().meta({ description: "A day, or a month" }),
      })
      .meta({ description: "The list of endpoints by which Microsoft 365 is known" }),
  }).meta({ id: "ObservedComparison" }),
  changesWithoutRevision: true,
  problems: [422],
});

export const listObservedNear = endpoint({
  id: "listObservedNear",
  method: "POST",
  url: "/observations/near",
  summary:
    "What was observed in a window of some elements, beside what the plan says of them; nothing is changed by asking",
  permission: "plan:read",
  path: noFields,
  query: WindowQuery,
  // As many elements as may be asked for, with ids of 500 characters.
  largestBody: 2 ** 20,
  body: z.strictObject({ elements: z.array(ElementId).min(1).max(2000) }),
  answer: ObservedNearDocument.meta({ id: "ObservedNear" }),
  problems: [422],
});

const EndName = z.string().min(1).max(30_000).meta({
  description: "The name of an end, as it is told of what was observed",
});

export const getObservedRelation = endpoint({
  id: "getObservedRelation",
  method: "POST",
  url: "/observations/relation",
  summary:
    "What was observed in a window from one end to another, by port, with its evidence; nothing is changed by asking",
  permission: "plan:read",
  path: noFields,
  query: WindowQuery,
  body: z.strictObject({ from: EndName, to: EndName }),
  answer: ObservedRelationDocument.meta({ id: "ObservedRelation" }),
  problems: [404, 422],
});

const ChosenElement = z.strictObject({
  element: ElementId.meta({ description: "The element that it is, or is to be" }),
  make: z
    .strictObject({ kind: Kind, name: z.string().min(1).max(300) })
    .optional()
    .meta({ description: "What the element is to be, where the plan does not have it yet" }),
});

const SeenEnd = z.strictObject({
  elements: z.array(ElementId).max(100).meta({ description: "Those it was recognised as" }),
  host: z.string().max(300).optional(),
  address: z.string().max(100).optional(),
  network: z.string().max(100).optional(),
  site: z.string().min(1).max(100).optional(),
});

const ConfirmedEnd = ChosenElement.extend(SeenEnd.shape);

export const proposeConfirmation = endpoint({
  id: "proposeConfirmation",
  method: "POST",
  url: "/observations/confirmation",
  summary: "The edit that would declare what was observed; nothing is changed by it",
  permission: "plan:edit-own",
  path: noFields,
  query: noFields,
  body: z.strictObject({
    from: ConfirmedEnd,
    to: ConfirmedEnd,
    note: z.string().min(1).max(1000).meta({ description: "Why it is needed" }),
  }),
  answer: z.object({ edit: z.array(Operation) }),
});

export const proposeLeaning = endpoint({
  id: "proposeLeaning",
  method: "POST",
  url: "/observations/confirmation/leaning",
  summary:
    "The edit that would declare what several elements lean on, such as a dark area or a third party; nothing is changed by it",
  permission: "plan:edit-own",
  path: noFields,
  query: noFields,
  // As many servers as there can be edges, with their names.
  largestBody: 16 * 2 ** 20,
  body: z.strictObject({
    stands: ChosenElement.optional().meta({
      description:
        "The element that stands for it; may be left out where each server has its own part and is in an element",
    }),
    servers: z
      .array(
        SeenEnd.extend({
          users: z.array(ElementId).max(5000).optional().meta({
            description:
              "Who of those that lean on it used this one; all of them, if left out. Told where each server has its own part",
          }),
        }),
      )
      .max(mostCompared.edges + mostCompared.lookedUp)
      .meta({
        description:
          "Its servers. What stands is seen as those that are in no element; of one that is of several elements, the first serves",
      }),
    anyDoes: z.boolean().meta({
      description:
        "Whether any of the servers does for all others: what stands needs any of them, and all that lean on it need what stands. Else each needs the servers that it used",
    }),
    leaning: z.array(ElementId).max(5000).meta({ description: "Those that are to need it" }),
    note: z.string().min(1).max(1000).meta({ description: "Why it is needed" }),
  }),
  answer: z.object({
    edit: z.array(Operation),
    leftOut: z.array(ElementId).meta({
      description:
        "Who is left out, because it and what it leans on, or what stands for it, would need each other",
    }),
  }),
});
