import { setTimeout } from "node:timers/promises";
import { addReading, latestReading } from "@mainstay/store";
import * as z from "zod";
import { type AskReverseNames, askReverseNames } from "../reverse-names/ask-reverse-names.ts";
import { type NamelessAddress, namelessAddresses } from "../reverse-names/choose-addresses.ts";
import type { JobContext } from "./job.ts";

/** How much is asked for at the most: edges that are looked through, addresses in one run, and at the same time. */
const mostEdges = 5_000;
const mostAddresses = 300;
const atOnce = 5;
/** After so many without any answer the DNS servers are taken to be silent, and not only whoever has the blocks of these. */
const mostSilent = 15;
/** So long is waited after each few, in milliseconds. */
const usualPause = 200;
/** Minutes that are looked back, and in which an address is not asked for again. */
const lookedBack = 120;
const remembered = 1_440;

/** What the ids of those begin with by whom the names are told: not of where they stand, since public addresses have no site. */
const ownObserver = "reverse lookups: ";

/** When addresses were asked for, in minutes, by site and address; and how many batches told of names, by site. */
const Kept = z.object({
  batches: z.record(z.string(), z.int()),
  asked: z.record(z.string(), z.int()),
});

type Context = Pick<JobContext, "database" | "observations" | "settings" | "now" | "signal">;

/**
 * Asks DNS what observed addresses answer to that have no name, and keeps it as a reverse name, told by an observer of its own. Throws
 * where no DNS server answers.
 */
export async function reverseNames(context: Context): Promise<string> {
  const { database, observations, settings, now, signal } = context;
  const { reverseLookups } = settings;
  if (reverseLookups === undefined) throw new Error("nothing is to be looked up");
  const minute = Math.floor(now().getTime() / 60_000);
  const { batches, asked } = await readKept(database, minute);
  const { ends } = await observations.edges(
    { from: minute - lookedBack, until: minute + 1 },
    { limit: mostEdges, after: 0 },
  );
  const observers = await observations.observers({ from: 0, until: minute + 1 });
  const sites = new Set(
    observers.flatMap(({ id, site }) => (id.startsWith(ownObserver) ? [] : [site])),
  );
  const wanted = namelessAddresses(ends, sites)
    .filter((one) => !asked.has(keyOf(one)))
    .slice(0, mostAddresses);
  const pause = reverseLookups.pause ?? usualPause;
  const ask = askReverseNames(reverseLookups.servers);
  const found = await askAll(wanted, { ask, pause, signal });
  for (const one of found.asked) asked.set(keyOf(one), minute);
  const bySite = Map.groupBy(
    found.answers.filter(({ names }) => names.length > 0),
    ({ one }) => one.site ?? "default",
  );
  for (const [site, answers] of bySite) {
    const number = (batches.get(site) ?? 0) + 1;
    await observations.append(batchOf(site, { answers, number }), now());
    batches.set(site, number);
  }
  await addReading(
    database.db,
    {
      kind: "reverse-names",
      at: now(),
      form: JSON.stringify({
        batches: Object.fromEntries(batches),
        asked: Object.fromEntries(asked),
      }),
    },
    { keep: 1 },
  );
  if (found.why !== undefined) throw new Error(`no DNS server answers: ${found.why}`);
  const named = [...bySite.values()].reduce((sum, { length }) => sum + length, 0);
  return `asked for the names of ${found.asked.length} addresses, of which ${named} have one`;
}

type Found = { readonly one: NamelessAddress; readonly names: readonly string[] };

type Asking = {
  readonly ask: AskReverseNames;
  readonly pause: number;
  readonly signal: AbortSignal;
};

/** What came of asking; the reason where it was given up. */
type Asked = {
  /** Those without an answer too, so that they keep no others from being asked for. */
  readonly asked: readonly NamelessAddress[];
  readonly answers: readonly Found[];
  readonly why?: string;
};

/** Asks a few at a time, until all are asked for or nobody answers. */
async function askAll(
  wanted: readonly NamelessAddress[],
  { ask, pause, signal }: Asking,
): Promise<Asked> {
  const answers: Found[] = [];
  const asked: NamelessAddress[] = [];
  let isHeard = false;
  for (let at = 0; at < wanted.length && !signal.aborted; at += atOnce) {
    const few = wanted.slice(at, at + atOnce);
    const told = await Promise.all(
      few.map(async (one) => ({ one, answer: await ask(one.address) })),
    );
    asked.push(...few);
    for (const { one, answer } of told)
      if (answer.kind === "answered") answers.push({ one, names: answer.names });
    isHeard ||= told.some(({ answer: { kind } }) => kind === "answered");
    const isNobody = told.every(({ answer: { kind } }) => kind === "no-server");
    const [{ answer }] = told;
    if (answer.kind !== "answered" && (isNobody || (!isHeard && asked.length >= mostSilent)))
      return { asked, answers, why: answer.why };
    await setTimeout(pause);
  }
  return { asked, answers };
}

type Told = {
  readonly answers: readonly Found[];
  readonly number: number;
};

function batchOf(site: string, { answers, number }: Told) {
  return {
    observer: {
      kind: "file" as const,
      id: ownObserver + site,
      host: "reverse lookups",
      site,
      addresses: [],
      platform: "DNS",
    },
    spool: "server",
    number,
    coverage: [],
    minutes: [],
    listeners: [],
    names: answers.flatMap(({ one: { address }, names }) =>
      names.map((name) => ({ name: name.slice(0, 255), address, kind: "reverse-name" as const })),
    ),
  };
}

async function readKept({ db }: JobContext["database"], minute: number) {
  const last = await latestReading(db, "reverse-names");
  const { batches, asked } = Kept.parse(last?.form ?? { batches: {}, asked: {} });
  const lately = Object.entries(asked).filter(([, at]) => at > minute - remembered);
  return { batches: new Map(Object.entries(batches)), asked: new Map(lately) };
}

function keyOf({ address, site = "" }: NamelessAddress): string {
  return `${site} ${address}`;
}
