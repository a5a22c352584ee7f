import type { ObservedNotice } from "@mainstay/flows";
import { ElementId } from "@mainstay/plan";
import {
  addMails,
  addReading,
  type FoundNotice,
  keepNotices,
  latestReading,
  listPeople,
} from "@mainstay/store";
import * as z from "zod";
import { observedMail } from "../mail/observed-mail.ts";
import { gatherObserved } from "../operations/observations/gather-observed.ts";
import { may } from "../people/may.ts";
import type { JobContext } from "./job.ts";
import { comparedNotices, isObserved, silenceNotices, thirdPartyKey } from "./observed-notices.ts";

const mostPeople = 100_000;

/** So many third parties are kept of each kind, the last ones. */
const mostKept = 20_000;

/** The third parties that there were when it ran first, which are no news, and those that were told since. */
const Kept = z.object({ before: z.array(z.string()), told: z.array(z.string()) });

const Found = z.array(
  z.object({
    kind: z.enum(["observed-third-party", "observed-failing"]),
    about: z.string(),
    element: ElementId,
    message: z.string(),
  }),
);

/**
 * Makes what observers show that cannot wait the open notices of its kinds, and mails what is new of it to those who keep the plan. What third
 * parties there are when it runs first is no news.
 */
export async function observationNotices(context: JobContext): Promise<string> {
  const { database, observations, settings, now, startNext } = context;
  if (settings.observationNotices === undefined) throw new Error("nothing is to be told");
  const { minutes } = settings.observationNotices;
  const { db } = database;
  const at = now();
  const until = Math.ceil(at.getTime() / 60_000);
  const observers = await observations.observers({ from: until - minutes, until });
  const found = observers.length === 0 ? [] : await compare(context, at, minutes);
  const parties = found.flatMap(({ kind, about }) =>
    kind === "observed-third-party" ? [about] : [],
  );
  const last = await latestReading(db, "observation-notices");
  const { before, told } =
    last === undefined ? { before: parties, told: [] } : Kept.parse(last.form);
  const notices = [
    ...silenceNotices(observers, at, minutes),
    ...comparedNotices(found, new Set(before)),
  ];
  const isTold = new Set(told.map((party) => thirdPartyKey(party)));
  let mailed = 0;
  const changes = await keepNotices(db, notices, at, {
    isOwn: isObserved,
    within: async (trx, added) => {
      // What comes and goes is told once, and open as long as it is there.
      const news = added.filter(({ key }) => !isTold.has(key));
      const newParties = parties.filter((party) =>
        news.some(({ key }) => key === thirdPartyKey(party)),
      );
      if (last === undefined || newParties.length > 0) {
        const kept = {
          before: before.slice(0, mostKept),
          told: [...newParties, ...told].slice(0, mostKept),
        };
        const reading = { kind: "observation-notices", at, form: JSON.stringify(kept) } as const;
        await addReading(trx, reading, { keep: 1 });
      }
      const mails = await mailsOf(context, news, at);
      if (mails.length === 0) return;
      mailed = await addMails(trx, mails, at);
      await startNext("mail", trx);
    },
  });
  return `${changes.open} open, ${changes.added} of them new; ${changes.gone} gone; ${mailed} mails to be sent`;
}

/** What of the last minutes is worth telling at once, as the whole plan is held against it. */
async function compare(
  context: JobContext,
  at: Date,
  minutes: number,
): Promise<readonly ObservedNotice[]> {
  const from = new Date(at.getTime() - minutes * 60_000).toISOString();
  const { observed } = await gatherObserved(context, { from });
  const text = await context.analyses.askText({
    about: "observed",
    ...observed,
    besides: "notices alone",
  });
  return Found.parse(JSON.parse(text ?? "[]"));
}

/** A mail to each person who may edit the whole plan, where mails are sent. */
async function mailsOf(
  { database, settings }: JobContext,
  added: readonly FoundNotice[],
  at: Date,
) {
  if (settings.mail === undefined || added.length === 0) return [];
  const { origin } = settings.mail;
  const { people } = await listPeople(database.db, { limit: mostPeople, after: 0 });
  return people
    .filter((person) => may(person, "plan:edit"))
    .map((person) => observedMail(person, added, { at, origin }));
}
