import type { Answer, ElementId, Plan } from "@mainstay/plan";
import type { Dependency } from "../book/dependency.ts";
import { configuredUses } from "./configured-uses.ts";
import { criticalitiesOf } from "./critical-functions.ts";
import { type DarkAreaRule, darkAreaRules } from "./dark-area-rules.ts";
import { type Declared, declaredIn } from "./declared.ts";
import { endSites } from "./end-sites.ts";
import { findAnswerIn } from "./find-answer.ts";
import { type DarkArea, findDarkAreas } from "./find-dark-areas.ts";
import { type Failing, findFailing } from "./find-failing.ts";
import { findOwnEnds, type OwnEnds } from "./find-own-ends.ts";
import { findStrangers, isOutside, type Stranger } from "./find-strangers.ts";
import { findSurprises, type FunctionsOn, type Surprise } from "./find-surprises.ts";
import { findThirdParties, type ThirdParty } from "./find-third-parties.ts";
import { findUnseen, type Looked, type NotCompared } from "./find-unseen.ts";
import { findGroups, type Groups } from "./groups/find-groups.ts";
import { needsGraph } from "./needs-graph.ts";
import { placeEnds } from "./place-ends.ts";
import { placingBoth, type Relation, toRelations } from "./relation.ts";
import { isTcpAlone, type Watch, watchesOf, watchesUdp } from "./watch.ts";

/** A relation that the plan declares, and how. */
export type DeclaredRelation = {
  readonly relation: Relation;
  readonly declared: Extract<Declared, { readonly kind: "direct" | "implied" }>;
};

/** The declared and the observed, held against each other. */
export type Comparison = Looked & {
  /** What was seen or tried and is declared, and how; of some of it every connection failed. */
  readonly declared: readonly DeclaredRelation[];
  readonly surprises: readonly Surprise[];
  readonly failing: readonly Failing[];
  readonly darkAreas: readonly DarkArea[];
  readonly thirdParties: readonly ThirdParty[];
  readonly strangers: readonly Stranger[];
  /** What belongs together of what was observed, worked out when it is asked for. */
  readonly groups: () => Groups;
  /** The public addresses that count as the organisation's own, and why. */
  readonly own: readonly OwnEnds[];
  /** How many relations begin at public addresses that are in no element, and not the organisation's own. */
  readonly fromOutside: number;
  /** How many pairs of ends something was seen of. */
  readonly relations: number;
  readonly watches: readonly Watch[];
  /** How many connections from a client to a port of a server were too many to be compared. */
  readonly leftOut: number;
};

/** What a plan is compared with. */
export type Observed = {
  readonly dependencies: readonly Dependency[];
  /** How long and how well it was looked; if left out, as far as the dependencies themselves tell. */
  readonly watches?: readonly Watch[];
  /** What was too much to be among the dependencies; nothing, if left out. */
  readonly leftOut?: NotCompared;
};

/** The day, `YYYY-MM-DD`, on which answers must still hold; and by which rules areas are dark, if not by those that are built in. */
export type ComparisonOptions = {
  readonly today: string;
  readonly darkAreas?: readonly DarkAreaRule[];
};

/**
 * Compares a completed plan with what was observed: which connections nobody declared, which requirements nobody saw, what fails,
 * what everything leans on without a word, which third parties stand under functions, and which machines the plan does not have.
 */
export function compareWithPlan(
  plan: Plan,
  { dependencies, watches = watchesOf(dependencies), leftOut }: Observed,
  { today, darkAreas = darkAreaRules }: ComparisonOptions,
): Comparison {
  const graph = needsGraph(plan.elements);
  const hosts = dependencies.flatMap(({ destination }) => destination.host?.toLowerCase() ?? []);
  const findAnswer = findAnswerIn(plan.answers, today, new Set(hosts));
  const place = placeEnds(plan.elements, endSites(dependencies));
  const placeBoth = placingBoth(place);
  const relations = toRelations(dependencies, placeBoth);
  const seesUdp = watchesUdp(dependencies);
  const ways = declaredIn(graph, relations);
  const known = relations.map((relation, at) => ({
    relation,
    declared: ways[at] ?? { kind: "none" as const },
  }));
  const functions = new Set(
    plan.elements.filter(({ kind }) => kind === "function").map(({ id }) => id),
  );
  const knownFunctions = new Map<string, readonly ElementId[]>();
  const functionsOn: FunctionsOn = (elements) => {
    const key = elements.join("+");
    const found =
      knownFunctions.get(key) ?? [...graph.restingOn(elements)].filter((id) => functions.has(id));
    knownFunctions.set(key, found);
    return found;
  };
  const questions = { findAnswer, functionsOn };
  const surprises = findSurprises(known, { ...questions, darkAreas });
  // What was explained or rejected, such as a scanner, leans on nothing; what uses an area that was explained goes on leaning on that.
  const answered = new Set(
    surprises
      .filter(({ asked, answers }) => asked.length === 0 && answers.every(isOfSurprise))
      .map(({ relation }) => relation),
  );
  const standing = relations.filter((relation) => !answered.has(relation));
  return {
    ...findUnseen(plan.elements, { relations, watches, place, seesUdp, findAnswer, leftOut }),
    declared: known.flatMap(({ relation, declared }) =>
      declared.kind === "direct" || declared.kind === "implied" ? [{ relation, declared }] : [],
    ),
    surprises,
    failing: findFailing(
      known.filter(({ relation: { from } }) => from.elements.length > 0 || !isOutside(from)),
      questions,
    ),
    darkAreas: findDarkAreas(standing, {
      rules: darkAreas,
      graph,
      isUdpDark: watches.length > 0 && watches.every(isTcpAlone),
      configured: configuredUses(watches, { place, dependencies }),
      findAnswer,
    }),
    thirdParties: findThirdParties(standing, {
      graph,
      functionsOn,
      criticalities: criticalitiesOf(plan, graph),
      findAnswer,
    }),
    strangers: findStrangers(standing),
    groups: () => findGroups(dependencies, placeBoth),
    own: findOwnEnds(relations),
    fromOutside: relations.filter(({ from }) => from.elements.length === 0 && isOutside(from))
      .length,
    relations: relations.length,
    watches,
    leftOut: leftOut?.edges ?? 0,
  };
}

function isOfSurprise({ about }: Answer): boolean {
  return about === "surprise";
}
