import { JournalEntry, JournalNote, Occasion } from "@mainstay/plan";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";

const Entry = JournalEntry.unwrap().meta({
  id: "JournalEntry",
  description:
    "What happened in an exercise or an incident, and who says so; none is ever changed: a correction or a withdrawal is one more that names it",
});

const path = Occasion.unwrap();

/** So many entries are sent at once at most. */
export const mostNotes = 500;

export const getJournal = endpoint({
  id: "getJournal",
  method: "GET",
  url: "/journal/{collection}/{id}",
  summary:
    "What was written while an exercise or an incident went on, in the order of what happened",
  permission: "plan:read",
  path,
  query: noFields,
  body: noBody,
  answer: z.object({ items: z.array(Entry) }),
  problems: [404],
  changesWithoutRevision: true,
});

export const appendToJournal = endpoint({
  id: "appendToJournal",
  method: "POST",
  url: "/journal/{collection}/{id}",
  summary:
    "Adds entries to a journal; they are on disk when this is answered. One whose id came already changes nothing, so that it may be sent until it is answered. What an exercise or an incident stands by, and what others wrote, is for who may lead it",
  permission: "journal:append",
  path,
  query: noFields,
  body: z.object({ notes: z.array(JournalNote.unwrap()).min(1).max(mostNotes) }),
  largestBody: 4_000_000,
  answer: z.object({
    items: z.array(Entry).meta({ description: "As they are kept, in the order as sent" }),
    revision: z.int().optional().meta({
      description: "Of the plan, where the record of the incident follows from them",
    }),
  }),
  problems: [404, 409, 422],
});
