import { ContactKind, Disruption } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { DurationText, IdText } from "../documents/duration.ts";

const Instant = z.iso.datetime();
const Kind = z.enum(["drill", "real"]).meta({ id: "CallKind" });
const Losses = z.array(Disruption).max(1000).default([]).meta({
  description: "What is lost, or is as if in a drill: nobody is called over what depends on it",
});
const Incident = IdText.meta({
  description:
    "An incident of the plan: what it lost by its record and its journal, and did not bring back, is lost beside `losses`",
});
const Contact = z.object({ kind: ContactKind, address: z.string() });
const Occasion = z
  .string()
  .regex(/^(?:exercises|incidents)\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(200)
  .meta({ id: "CallOccasion", description: "What it is done for, such as `exercises/autumn`" });

const CallChannel = z
  .object({
    name: z.string(),
    to: ContactKind.meta({ description: "Which contacts of people are its addresses" }),
    over: z.array(IdText).meta({
      description:
        "The elements that it needs; none where nobody said, and it is never known to be down",
    }),
    outages: z
      .array(
        z.object({
          element: IdText,
          from: DurationText,
          to: DurationText.optional().meta({ description: "Absent where it stays down" }),
        }),
      )
      .meta({ description: "When it is down, counted from when what is lost was lost" }),
  })
  .meta({ id: "CallChannel" });

const PreviewedWay = z.object({
  channel: z.string(),
  address: z.string(),
  down: z
    .object({ element: IdText, from: DurationText })
    .optional()
    .meta({ description: "What it depends on that is or will be down; absent where it works" }),
});

const PreviewedPerson = z.object({
  person: IdText,
  name: z.string(),
  ways: z.array(PreviewedWay),
  isReachable: z.boolean().meta({ description: "Whether anything works at once" }),
  contacts: z.array(Contact).meta({ description: "All that the plan has, to call by hand" }),
});

const CallPreview = z
  .object({
    channels: z.array(
      CallChannel.extend({
        off: z.string().optional().meta({ description: "Why nothing can be sent over it" }),
        unknown: z.array(z.string()).meta({ description: "Elements that the plan does not have" }),
        causes: z
          .record(z.string(), z.array(IdText))
          .meta({ description: "For each element that drops, the chain of what it drops for" }),
      }),
    ),
    treeChannels: z
      .array(z.object({ element: IdText, name: z.string(), carriedBy: z.array(z.string()) }))
      .meta({
        description: "What the tree is called over by the plan, and which channels here go over it",
      }),
    places: z.array(
      PreviewedPerson.extend({
        after: IdText.optional().meta({ description: "After whom they are called" }),
        standIns: z.array(PreviewedPerson),
      }),
    ),
  })
  .meta({ id: "CallPreview" });
export type CallPreview = z.output<typeof CallPreview>;

const NotedBy = z.object({ id: z.string().optional(), name: z.string() });

const CallAttempt = z
  .object({
    channel: z.string(),
    address: z.string(),
    made: Instant,
    tries: z.int().meta({ description: "How often it was tried to send it" }),
    sent: Instant.optional(),
    refused: Instant.optional().meta({ description: "When it was refused for good" }),
    problem: z.string().optional().meta({ description: "Why it could not be sent last" }),
  })
  .meta({ id: "CallAttempt" });

const CallAcknowledgement = z
  .object({
    person: IdText,
    name: z.string(),
    at: Instant,
    channel: z.string().optional().meta({
      description: "Whose message was answered; absent where somebody noted that they were reached",
    }),
    notedBy: NotedBy.optional(),
    note: z.string().optional(),
  })
  .meta({ id: "CallAcknowledgement" });

const CalledPlace = z
  .object({
    person: IdText,
    name: z.string(),
    after: IdText.optional(),
    level: z.int().meta({ description: "How many are called before them: 0 for the first" }),
    state: z.enum(["waiting", "calling", "reached", "silent"]).meta({
      description:
        "`waiting` for those before them; `silent` once everybody who could answer had their time",
    }),
    reached: CallAcknowledgement.optional().meta({ description: "The first acknowledgement" }),
    steps: z
      .array(
        z.object({
          person: IdText,
          name: z.string(),
          begun: Instant.optional().meta({ description: "When it was their turn" }),
          until: Instant.optional().meta({
            description: "When the next is called, unless somebody acknowledges",
          }),
          attempts: z.array(CallAttempt),
          skipped: z
            .array(z.object({ channel: z.string(), address: z.string(), element: IdText }))
            .meta({ description: "Over what they are not called, and what it depends on is down" }),
          acknowledged: CallAcknowledgement.optional(),
          contacts: z.array(Contact).meta({ description: "To reach them by hand" }),
        }),
      )
      .meta({ description: "Whoever has the place, then those who stand in, in order" }),
  })
  .meta({ id: "CalledPlace" });

const callFields = {
  id: z.uuid(),
  tree: z.object({ id: IdText, name: z.string() }),
  kind: Kind,
  occasion: Occasion.optional(),
  message: z.string(),
  started: Instant,
  startedBy: NotedBy,
  end: z
    .object({
      at: Instant,
      outcome: z.enum(["reached", "exhausted", "stopped", "expired"]).meta({
        description:
          "All were reached; nobody was left to be called; somebody stopped it; or a day went by",
      }),
      by: NotedBy.optional(),
    })
    .optional()
    .meta({ description: "Absent as long as it goes on" }),
  counts: z.object({
    people: z.int().meta({ description: "How many places there are in the tree" }),
    reached: z.int(),
    byStandIn: z.int().meta({ description: "How many of these by somebody who stands in" }),
    calling: z.int(),
    waiting: z.int(),
    silent: z.int(),
  }),
  answers: z
    .object({
      median: z.int().nonnegative().nullable(),
      longest: z.int().nonnegative().nullable(),
      by: z
        .array(z.object({ channel: z.string(), people: z.int().nonnegative() }))
        .meta({ description: "How many were reached by each channel, in the order of the call" }),
      byHand: z.int().meta({ description: "Of how many somebody noted that they were reached" }),
    })
    .meta({
      description:
        "In whole seconds from when it was somebody's turn until whoever has their place, or stands in, acknowledged; null where nobody did",
    }),
};

const CallSummary = z.object(callFields).meta({ id: "CallSummary" });
export type CallSummary = z.output<typeof CallSummary>;

const CallReport = z
  .object({
    ...callFields,
    wait: DurationText.meta({
      description: "How long somebody has to acknowledge before whoever stands in is called",
    }),
    losses: z.array(Disruption),
    lostSince: Instant,
    expires: Instant.meta({ description: "Until when it can be acknowledged" }),
    channels: z.array(CallChannel),
    changes: z
      .array(
        z.object({
          at: Instant,
          lost: z.array(IdText),
          down: z.array(z.object({ channel: z.string(), element: IdText })),
        }),
      )
      .meta({
        description:
          "By what else it went later, as its incident lost more or brought it back: all that was lost then, and the channels that were down for it",
      }),
    places: z
      .array(CalledPlace)
      .meta({ description: "Whoever is called after somebody comes later" }),
  })
  .meta({ id: "CallReport" });
export type CallReport = z.output<typeof CallReport>;

const ofCall = z.strictObject({ id: z.uuid() });

export const previewCall = endpoint({
  id: "previewCall",
  method: "POST",
  url: "/calls/preview",
  summary: "Who would be called by what, which channels are down, and who cannot be reached at all",
  permission: "plan:read",
  path: noFields,
  query: noFields,
  body: z.strictObject({ tree: IdText, losses: Losses, incident: Incident.optional() }),
  answer: CallPreview,
  problems: [404, 422],
});

export const startCall = endpoint({
  id: "startCall",
  method: "POST",
  url: "/calls",
  summary: "Calls everybody in a call tree; twice with one id is once",
  permission: "calls:start",
  path: noFields,
  query: noFields,
  body: z.strictObject({
    id: z.uuid().meta({ description: "Made by whoever asks" }),
    tree: IdText,
    kind: Kind,
    message: z
      .string()
      .regex(/\S/)
      .max(2000)
      .meta({ description: "What has happened, and what to do" }),
    losses: Losses,
    incident: Incident.optional(),
    lostSince: Instant.optional().meta({
      description: "Since when `losses` are lost; since now if left out",
    }),
    wait: DurationText.optional().meta({
      description: "1 minute to 1 day; 10 minutes if left out",
    }),
    occasion: Occasion.optional(),
  }),
  answer: CallReport,
  problems: [404, 409, 422],
});

export const listCalls = endpoint({
  id: "listCalls",
  method: "GET",
  url: "/calls",
  summary: "The calls that were made, the latest first",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({ tree: IdText.optional(), occasion: Occasion.optional() }),
  body: noBody,
  answer: pageOf(CallSummary),
  changesWithoutRevision: true,
});

export const getCall = endpoint({
  id: "getCall",
  method: "GET",
  url: "/calls/{id}",
  summary: "Who was reached when and by which channel, and who is still waited for",
  permission: "plan:read",
  path: ofCall,
  query: noFields,
  body: noBody,
  answer: CallReport,
  problems: [404],
  changesWithoutRevision: true,
});

export const stopCall = endpoint({
  id: "stopCall",
  method: "POST",
  url: "/calls/{id}/stop",
  summary: "Calls nobody any more; links that were sent can still be answered",
  permission: "calls:start",
  path: ofCall,
  query: noFields,
  body: noBody,
  answer: CallReport,
  problems: [404, 409],
});

export const noteReached = endpoint({
  id: "noteReached",
  method: "POST",
  url: "/calls/{id}/acknowledgements",
  summary: "Notes that somebody was reached by hand, such as by phone",
  permission: "calls:start",
  path: ofCall,
  query: noFields,
  body: z.strictObject({
    place: IdText.meta({ description: "Whose place in the tree" }),
    person: IdText.meta({ description: "Who was reached: they, or somebody who stands in" }),
    note: z.string().regex(/\S/).max(500).optional(),
  }),
  answer: CallReport,
  problems: [404, 422],
});
