import {
  defaultCriticalities,
  type Element,
  type ElementId,
  Id,
  type Inject,
  type Minutes,
  minutes,
  type Plan,
  type Scenario,
  type Sop,
} from "@mainstay/plan";
import type { Cascade } from "../results.ts";
import { scenariosOf, sopLacks } from "../self-dependence.ts";
import { lengthOf, listed } from "../wording.ts";
import { procedureFor } from "../procedure-for.ts";
import { workingChannel } from "./working-channel.ts";

/** What an inject is proposed for: a loss, a function that stops, a procedure that cannot be used, an objective that is missed. */
export type InjectReason = "lost" | "fallen" | "procedure" | "rto" | "mtpd";

/** An inject that the cascade of a scenario asks for, and why. */
export type ProposedInject = {
  readonly inject: Inject;
  readonly reason: InjectReason;
  /** When it happens in the scenario, which may take longer than the exercise. */
  readonly at: Minutes;
  /** How it comes about: from what was lost to what the inject is about. */
  readonly chain: readonly ElementId[];
  /** Channels that would come first and are silent by then. */
  readonly silent: readonly ElementId[];
};

/** For which scenario injects are wanted, by its cascade over a completed plan, and how long the exercise may take. */
export type InjectsWanted = {
  readonly scenario: Scenario;
  readonly cascade: Cascade;
  /** What happens later is told sooner, all by the same share; as it happens, if left out. */
  readonly lasts?: Minutes;
};

/** So many functions have injects of their own; more is no exercise. */
const mostFunctions = 8;

type Moment = Omit<ProposedInject, "inject" | "silent"> & {
  readonly element: Element;
  readonly what: string;
  readonly expect: string;
  readonly sop?: Sop;
};

/**
 * What the players of a scenario would notice, by whom, when, and over what still works then; and what they should do by their
 * procedures (SPEC 12.2). In the order of the clock.
 */
export function proposeInjects(
  plan: Plan,
  { scenario, cascade, lasts }: InjectsWanted,
): readonly ProposedInject[] {
  const moments = [
    ...lossesOf(plan, scenario, cascade),
    ...functionsOf(plan, cascade).flatMap((element) => falls(plan, element, { scenario, cascade })),
    ...proceduresOf(plan, { scenario, cascade }),
  ].toSorted((one, other) => one.at - other.at);
  const last = moments.at(-1)?.at ?? 0;
  const share = lasts === undefined || last <= lasts ? 1 : lasts / last;
  const taken = new Set<string>();
  return moments.map((moment) => {
    const { silent, inject } = toInject(plan, moment, { cascade, share, taken });
    const { at, reason, chain } = moment;
    return { inject, reason, at, chain, silent };
  });
}

type Happening = Pick<InjectsWanted, "scenario" | "cascade">;

function lossesOf(plan: Plan, { disruptions }: Scenario, cascade: Cascade): readonly Moment[] {
  return disruptions.flatMap(({ element: id, at = minutes(0), level = 0 }): readonly Moment[] => {
    const element = plan.elements.find((one) => one.id === id);
    if (element === undefined) return [];
    const users = cascade.elements.size - 1;
    const state = level === 0 ? "does not work" : `works at ${Math.round(level * 100)} %`;
    return [
      {
        reason: "lost",
        at,
        chain: [id],
        element,
        what: `${element.name} ${state}. Nobody knows yet why, or for how long.`,
        expect: `Declare an incident, say who leads, and find out what rests on it: ${users === 1 ? "one more element is" : `${users} more elements are`} hit sooner or later.`,
      },
    ];
  });
}

/** The functions and processes that fall below their bound, the most critical first, and of those the ones that fall first. */
function functionsOf({ elements, organisation }: Plan, { elements: hit }: Cascade) {
  const scale: readonly string[] = organisation.criticalities ?? defaultCriticalities;
  const rank = ({ criticality }: Element) => {
    const place = criticality === undefined ? -1 : scale.indexOf(criticality);
    return place === -1 ? scale.length : place;
  };
  const fallsAt = ({ id }: Element) => hit.get(id)?.below[0]?.from ?? Infinity;
  return elements
    .filter((element) => element.kind === "function" || element.kind === "process")
    .filter((element) => fallsAt(element) < Infinity)
    .toSorted((one, other) => rank(one) - rank(other) || fallsAt(one) - fallsAt(other))
    .slice(0, mostFunctions);
}

function falls(plan: Plan, element: Element, { scenario, cascade }: Happening): readonly Moment[] {
  const hit = cascade.elements.get(element.id);
  const span = hit?.below[0];
  if (hit === undefined || span === undefined) return [];
  const chain = hit.causes.findLast(({ at }) => at <= span.from)?.chain ?? [];
  const sop = procedureFor(plan, element, scenario.id);
  const common = { chain, element, ...(sop === undefined ? {} : { sop }) };
  const way = chain.length < 3 ? "" : `, by way of ${listed(chain.slice(1, -1).map(nameIn(plan)))}`;
  const { rto, mtpd } = element.objectives ?? {};
  const missed = (objective: "rto" | "mtpd", bound: Minutes | undefined, at?: Minutes) =>
    at === undefined || bound === undefined
      ? []
      : [
          {
            ...common,
            reason: objective,
            at,
            what: `${element.name} has not worked for ${lengthOf(bound)}. ${objective === "rto" ? "Those who wait for it ask when it will." : "What it does is now more than the organisation wants to bear."}`,
            expect:
              objective === "rto"
                ? `Say that the RTO is missed, what that means, and until when it can be borne${mtpd === undefined ? "" : `: the MTPD is ${lengthOf(mtpd)}`}.`
                : "Have senior leadership decide what is given up, and tell those who depend on it.",
          },
        ];
  return [
    {
      ...common,
      reason: "fallen",
      at: span.from,
      what: `${element.name} stops: it needs ${chain[0] === undefined ? "what was lost" : nameIn(plan)(chain[0])}${way}.`,
      expect: expectedOf(element, sop, { cascade, at: span.from, plan }),
    },
    ...missed("rto", rto, span.rtoBreach),
    ...missed("mtpd", mtpd, span.mtpdBreach),
  ];
}

function expectedOf(
  { name }: Element,
  sop: Sop | undefined,
  { cascade, at, plan }: { readonly cascade: Cascade; readonly at: Minutes; readonly plan: Plan },
): string {
  if (sop === undefined)
    return `Decide how ${name} goes on meanwhile, who decides it, and write it down: no procedure is for this.`;
  const lack = sopLacks(sop, cascade).find(({ from }) => from <= at);
  if (lack === undefined) return `Go on by the procedure ${sop.name}.`;
  const lost = listed(lack.lost.map(nameIn(plan)));
  return lack.lacks === "copies"
    ? `Find a copy of the procedure ${sop.name}, whose places are lost: ${lost}.`
    : `Notice that the procedure ${sop.name} cannot be carried out without ${lost}, and decide what instead.`;
}

/** What procedures for the scenario cannot be used any more at some time. */
function proceduresOf(plan: Plan, { scenario, cascade }: Happening): readonly Moment[] {
  return plan.sops.flatMap((sop): readonly Moment[] => {
    if (!scenariosOf(plan, sop).includes(scenario.id)) return [];
    const [lack] = sopLacks(sop, cascade);
    const element = plan.elements.find(({ id }) => id === lack?.lost[0]);
    if (lack === undefined || element === undefined) return [];
    const lost = listed(lack.lost.map(nameIn(plan)));
    return [
      {
        reason: "procedure",
        at: lack.from,
        chain: lack.lost,
        element,
        sop,
        what:
          lack.lacks === "copies"
            ? `Whoever opens the procedure ${sop.name} finds no copy: ${lost} cannot be reached.`
            : `Whoever works by the procedure ${sop.name} is stuck: it needs ${lost}.`,
        expect:
          lack.lacks === "copies"
            ? "Find the procedure elsewhere, or do it from memory and say so."
            : "Decide what to do instead, and note what the procedure takes for granted.",
      },
    ];
  });
}

type Telling = {
  readonly cascade: Cascade;
  readonly share: number;
  /** The ids that there are; each gets one of its own. */
  readonly taken: Set<string>;
};

function toInject(plan: Plan, moment: Moment, { cascade, share, taken }: Telling) {
  const { at, element, reason, what, expect, sop } = moment;
  const { channel, silent } = workingChannel(plan, cascade, at);
  const when =
    share === 1 || at === 0 ? "" : `In the scenario it is ${lengthOf(at)} after the start. `;
  const owner = plan.people.find(({ id }) => id === element.owner);
  const inject: Inject = {
    id: freeId(`${element.id}-${reason}`, taken),
    after: minutes(Math.round(at * share)),
    what: when + what,
    sender:
      owner === undefined
        ? `Somebody who uses ${element.name}`
        : `${owner.name}, who answers for ${element.name}`,
    ...(channel === undefined ? {} : { channel }),
    element: element.id,
    expect,
    ...(sop === undefined ? {} : { sop: sop.id }),
  };
  return { inject, silent };
}

function freeId(wanted: string, taken: Set<string>): string {
  const stem = Id.safeParse(wanted).success ? wanted : "inject";
  let id = stem;
  for (let count = 2; taken.has(id); count++) id = `${stem}-${count}`;
  taken.add(id);
  return id;
}

function nameIn({ elements }: Plan): (id: ElementId) => string {
  return (id) => elements.find((element) => element.id === id)?.name ?? id;
}
