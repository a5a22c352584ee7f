import type { Replay } from "@mainstay/api";
import type { MissingElement } from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { catalogName } from "../../incidents/catalog-names.ts";
import { cascadeText } from "../cascade.ts";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { tie } from "../tie.ts";
import { count, listed, namesIn, percent, plain, spanWords } from "../words.ts";
import { causeWords, lastedWords, whenWords } from "./incident-words.ts";
import { keptText } from "./kept.ts";

/** A replay on a plan; `details` asks for every element that drops. */
export type ShownReplay = {
  readonly plan: Plan;
  readonly replay: Replay;
  readonly details: boolean;
};

/** An incident for people: what happened, what it would have done to the plan, and how far the plan agrees with reports. */
export function replayText(page: Page, { plan, replay, details }: ShownReplay): string {
  const { scenario, cascade } = replay;
  return stacked([
    happenedText(page, replay),
    scenario.disruptions.length === 0
      ? paragraph(page, "Nothing of what it hit is in this plan, so nothing was played.")
      : cascadeText(page, {
          plan,
          title: `What it would have done to ${plain(plan.organisation.name ?? "this plan")}`,
          description: playedWords(replay),
          disruptions: scenario.disruptions,
          cascade,
          all: details,
          shownBy: "--details",
        }),
    harmText(page, plan, replay),
    scenario.disruptions.length === 0 ? undefined : keptText(page, plan, replay),
    assumedText(page, replay),
    missingText(page, plan, replay),
  ]);
}

function happenedText(page: Page, { incident }: Replay): string {
  const { id, title, timing, services, scope, cause, sources, isAdvisory } = incident;
  const facts = [
    `${whenWords(incident)}, lasted: ${lastedWords(incident)}.${timing === undefined ? "" : ` ${timing}`}`,
    `Hit: ${services}.${isAdvisory ? " Microsoft called it an advisory: limited, often with a way round." : ""}`,
    `Whom: ${scope ?? "not told"}.`,
    `Because of ${causeWords[cause.class]}. ${cause.words}`,
    `Source: ${listed(sources)}.`,
  ];
  return [heading(page, `${title} (${id})`), ...facts.map((fact) => item(page, fact))].join("\n");
}

function playedWords({ scenario: { length }, isOwnRepair }: Replay): string {
  const among = "Played as if you had been among those that it hit, from its beginning on.";
  if (isOwnRepair) return `${among} It lasts until your own recovery of what is lost is done.`;
  if (length.basis !== "planned") return among;
  return `${among} How long it took is not known: played as ${spanWords(length.minutes)}, by when three in four of 25 dated incidents were over (quartiles 2.3, 4 and 8.7${tie}h).`;
}

function harmText(page: Page, plan: Plan, { harm, firstFelt }: Replay): string | undefined {
  if (firstFelt === Number.POSITIVE_INFINITY) return undefined;
  const name = namesIn(plan);
  const felt = firstFelt === 0 ? "at once" : `after ${spanWords(firstFelt)}`;
  const below =
    harm.functions.length === 0
      ? "No function falls below its minimum."
      : `${count(harm.functions.length, "function falls", "functions fall")} below the minimum, for ${Math.round(harm.hours).toLocaleString("en")}${tie}h weighted by criticality: ${listed(harm.functions.map(({ element }) => name(element)))}.`;
  return paragraph(page, `First felt by a function ${felt}. ${below}`);
}

function assumedText(page: Page, { scenario }: Replay): string | undefined {
  const reasons = scenario.played.flatMap(({ hit }) =>
    hit.left === undefined ? [] : [{ element: hit.element, ...hit.left }],
  );
  if (reasons.length === 0) return undefined;
  const alike = Map.groupBy(reasons, ({ level, why }) => `${level} ${why}`);
  const lines = Array.from(alike.values(), (group) => {
    const [first] = group;
    const names = [...new Set(group.map(({ element }) => catalogName(element)))];
    const basis = first?.isReported === true ? "reported" : "our assumption";
    return `${listed(names)}, ${percent(first?.level ?? 0)} left (${basis}): ${first?.why ?? ""}`;
  });
  return [heading(page, "What was left of it"), ...lines.map((line) => item(page, line))].join(
    "\n",
  );
}

function missingText(page: Page, plan: Plan, { scenario }: Replay): string | undefined {
  if (scenario.missing.length === 0) return undefined;
  const name = namesIn(plan);
  const called = ({ element }: MissingElement) => `${element} (${catalogName(element)})`;
  const strange = scenario.missing.filter(({ near }) => near.length === 0);
  const lines = [
    ...scenario.missing
      .filter(({ near }) => near.length > 0)
      .map((missing) => {
        const could = missing.near.map((id) => `${id} (${name(id)})`);
        return `${called(missing)} was not played. It could be ${could.join(", ")}.`;
      }),
    ...(strange.length === 0 ? [] : [`Not played: ${listed(strange.map(called))}.`]),
  ];
  const how = "Say with --as CATALOG-ID=OWN-ID which element of yours stands for it.";
  return [
    heading(page, "Not in your plan"),
    ...lines.map((line) => item(page, line)),
    paragraph(page, how),
  ].join("\n");
}
