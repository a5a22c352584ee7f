import { Coverage, Observer } from "@mainstay/flows";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";
import { Missing } from "../documents/missing-batches.ts";
import { WindowQuery } from "../documents/window-query.ts";

const Instant = z.iso.datetime();

const ObserverCoverage = z.object({
  ...Coverage.omit({ from: true, to: true }).shape,
  from: Instant,
  until: Instant,
  minutes: z.int().meta({ description: "How many it watched" }),
  gaps: z.array(z.object({ from: Instant, until: Instant, minutes: z.int() })).meta({
    description:
      "When it did not watch in between, and how many minutes of that; the first hundred times",
  }),
});

export const listObservers = endpoint({
  id: "listObservers",
  method: "GET",
  url: "/observations/observers",
  summary: "Who observes, since when nothing was heard of them, and what they covered of a window",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend(WindowQuery.shape),
  body: noBody,
  answer: pageOf(
    z.object({
      ...Observer.shape,
      firstHeard: Instant,
      lastHeard: Instant,
      silentSince: Instant.optional().meta({
        description:
          "Where a machine that is not retired was not heard of for ten minutes or longer: since when",
      }),
      retiredAt: Instant.optional().meta({
        description:
          "When it was retired, if nothing was heard of it since; it is told of where it covered some of the window",
      }),
      toldUntil: Instant.meta({ description: "The end of the last minute that it told of" }),
      missing: Missing,
      coverage: ObserverCoverage.optional().meta({
        description:
          "What it saw of the whole hours that the window touches; absent where it told of none of it",
      }),
    }),
  ).extend({ from: Instant, until: Instant }),
  changesWithoutRevision: true,
  problems: [422],
});

export const retireObserver = endpoint({
  id: "retireObserver",
  method: "POST",
  url: "/observations/observers/retire",
  summary:
    "Retires an observer that is gone for good: its silence is told of no more. What it saw stays; where it tells anything again, it is back",
  permission: "observers:retire",
  path: noFields,
  query: noFields,
  body: z.strictObject({
    observer: z.string().min(1).max(255).meta({ description: "Its id" }),
  }),
  answer: z.object({ retiredAt: Instant }),
  problems: [404],
});
