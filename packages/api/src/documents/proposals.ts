import { downtimeAYear, type Proposal, type Proposals, proposalSources } from "@mainstay/analysis";
import { type Disruption, formatDuration, minutes, type Plan } from "@mainstay/plan";
import * as z from "zod";
import { DurationText, IdText } from "./duration.ts";

const Count = z.int().nonnegative();

const WrittenDisruption = z
  .strictObject({
    element: IdText,
    at: DurationText.optional(),
    level: z.number().optional(),
    lasts: DurationText.optional(),
  })
  .meta({ description: "As in a scenario of a plan" });

/** The scenarios that are worth rehearsing, the first first. */
export const ProposalsDocument = z.strictObject({
  at: z.string().meta({ description: "The day that it is about, YYYY-MM-DD" }),
  items: z.array(
    z.strictObject({
      id: z.string().meta({ description: "The same from day to day: cut/mail+radio" }),
      source: z.enum(proposalSources).meta({
        description: "A scenario of the plan, a minimal cut of its functions, or what others had",
      }),
      name: z.string(),
      scenario: IdText.nullable().meta({ description: "The scenario of the plan that it is" }),
      disruptions: z.array(WrittenDisruption),
      criticality: z.string().nullable().meta({ description: "The highest of what it stops" }),
      functions: Count.meta({ description: "How many functions it stops" }),
      first: z.array(z.strictObject({ element: IdText, name: z.string() })).meta({
        description: "The most critical of these",
      }),
      chance: z.number().nullable().meta({
        description: "The share of time in which all of a cut is down; null: not known",
      }),
      downtime: DurationText.nullable().meta({ description: "The same, a year" }),
      rehearsed: z
        .strictObject({
          exercise: IdText,
          name: z.string(),
          date: z.string(),
          result: z.enum(["passed", "failed"]),
        })
        .nullable(),
      began: z.string().nullable().meta({ description: "When it happened to others" }),
      why: z.array(z.string()).meta({ description: "What speaks for it, in words" }),
    }),
  ),
  total: Count,
  next: Count.optional().meta({ description: "`after` of the next page, if there is one" }),
  cuts: z.strictObject({
    lookedAt: Count.meta({
      description: "Of so many functions two losses at once were looked for",
    }),
    functions: Count,
  }),
});
export type ProposalsDocument = z.output<typeof ProposalsDocument>;

/** What of the proposals is asked for, on which day. */
type Asked = {
  readonly plan: Plan;
  readonly at: string;
  readonly source?: string | undefined;
  readonly limit: number;
  readonly after: number;
};

/** So many functions are named. */
const named = 5;

/** A part of what is proposed, with its reasons in words. */
export function toProposalsDocument(
  { proposals, functions }: Proposals,
  { plan, at, source, limit, after }: Asked,
): ProposalsDocument {
  const names = new Map<string, string>(plan.elements.map(({ id, name }) => [id, name]));
  const wanted = proposals.filter((one) => source === undefined || one.source === source);
  const last = after + limit;
  return {
    at,
    items: wanted.slice(after, last).map((proposal) => toItem(proposal, names)),
    total: wanted.length,
    ...(last < wanted.length ? { next: last } : {}),
    cuts: { lookedAt: functions.lookedAt, functions: functions.all },
  };
}

type Item = ProposalsDocument["items"][number];

function toItem(proposal: Proposal, names: ReadonlyMap<string, string>): Item {
  const { id, source, name, scenario, disruptions, criticality, functions, chance, began } =
    proposal;
  const first = functions
    .slice(0, named)
    .map((element) => ({ element, name: names.get(element) ?? element }));
  const rehearsed = toRehearsed(proposal);
  const told = {
    first,
    functions: functions.length,
    criticality: criticality ?? null,
    chance: chance ?? null,
    downtime:
      chance === undefined ? null : formatDuration(minutes(Math.round(downtimeAYear(chance)))),
    rehearsed,
    began: began ?? null,
  };
  return {
    id,
    source,
    name,
    scenario: scenario ?? null,
    disruptions: disruptions.map(toWritten),
    ...told,
    why: reasonsFor(proposal, told),
  };
}

function toWritten({ element, at, level, lasts }: Disruption): Item["disruptions"][number] {
  return {
    element,
    ...(at === undefined ? {} : { at: formatDuration(at) }),
    ...(level === undefined ? {} : { level }),
    ...(lasts === undefined ? {} : { lasts: formatDuration(lasts) }),
  };
}

function toRehearsed({ rehearsed }: Proposal): Item["rehearsed"] {
  if (rehearsed?.result === undefined) return null;
  const { id, name, date, result } = rehearsed;
  return { exercise: id, name, date, result };
}

function reasonsFor(
  { source, functions, criticality, chance, began, disruptions }: Proposal,
  { rehearsed, first }: Pick<Item, "rehearsed" | "first">,
): string[] {
  return [
    rehearsed === null
      ? "no exercise that has ended lost this"
      : `${rehearsed.name} lost this on ${rehearsed.date} and ${rehearsed.result}`,
    stoppedWords(first[0]?.name, { functions: functions.length, criticality }),
    ...(source === "cut"
      ? [chance === undefined ? unknownChance : chanceWords(chance, disruptions.length)]
      : []),
    ...(began === undefined ? [] : [`it happened to others on ${began}`]),
  ];
}

function stoppedWords(
  first: string | undefined,
  {
    functions,
    criticality,
  }: { readonly functions: number; readonly criticality: string | undefined },
): string {
  if (first === undefined) return "no function stops";
  const stopped = functions === 1 ? `${first} stops` : `${first} and ${functions - 1} more stop`;
  return criticality === undefined ? stopped : `${stopped}, ${criticality} at the highest`;
}

const unknownChance = "how likely that is nobody says: the plan has no availability for all of it";

function chanceWords(chance: number, losses: number): string {
  const hours = downtimeAYear(chance) / 60;
  const length =
    hours < 1 ? `${Math.max(1, Math.round(hours * 60))} minutes` : `${hours.toFixed(1)} hours`;
  const all = losses === 1 ? "it is down" : "all of it is down at once";
  return `${all} for ${length} a year, by what the plan says of availability`;
}
