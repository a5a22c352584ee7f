import type { Reach, Reached } from "@mainstay/api";
import { type LiveDisruption, type LiveScenario, type Unplaced } from "@mainstay/m365";
import { minutesAfter, type Plan } from "@mainstay/plan";
import { heading, item, type Page, paragraph } from "../page.ts";
import { table } from "../table.ts";
import { chainWords, count, firstOf, listed, namesIn, percent, plain, verb } from "../words.ts";
import { dayAndClock, relative } from "./instants.ts";

/** What the health does to a plan: what it is taken to be, and which functions that reaches, when. */
export function reachText(
  page: Page,
  reach: Reach,
  options: { readonly now: string; readonly all: boolean; readonly isWhole: boolean },
): string {
  const { plan, scenario } = reach;
  const organisation = plan.organisation.name;
  const title = heading(
    page,
    `What this reaches${organisation === undefined ? "" : ` in ${plain(organisation)}`}`,
  );
  if (scenario === undefined) {
    const words = options.isWhole
      ? "Nothing is wrong, so nothing is reached."
      : "What could be read tells of nothing that reaches it; not all could be read.";
    return [title, paragraph(page, words)].join("\n");
  }
  return [
    title,
    ...takenAs(page, plan, scenario),
    ...scenario.unplaced.map((one) => item(page, unplacedWords(one))),
    ...reachedTable(page, reach, { scenario, ...options }),
  ].join("\n");
}

function takenAs(page: Page, plan: Plan, { start, disruptions }: LiveScenario): readonly string[] {
  if (disruptions.length === 0)
    return [paragraph(page, "None of it touches an element of the plan.")];
  const name = namesIn(plan);
  const alike = Map.groupBy(disruptions, (one) =>
    JSON.stringify([one.issue, one.service, one.level, one.at, one.lasts, one.why]),
  );
  return [
    paragraph(page, "Taken to be, from what is said and what we plan with where nothing is said:"),
    ...[...alike.values()].map((some) => item(page, disruptionWords(some, { start, name }))),
  ];
}

function disruptionWords(
  disruptions: readonly LiveDisruption[],
  { start, name }: { readonly start: string; readonly name: ReturnType<typeof namesIn> },
): string {
  const [first] = disruptions;
  if (first === undefined) return "";
  const { issue, service, level, at, lasts, why } = first;
  const names = listed(disruptions.map(({ element }) => name(element)));
  const whose = issue === undefined ? plain(service) : plain(issue);
  const fate = level === 0 ? "lost" : `at ${percent(level)}`;
  const from = dayAndClock(minutesAfter(start, at));
  const until = Number.isFinite(lasts)
    ? dayAndClock(minutesAfter(start, at + lasts))
    : "further notice";
  return `${whose}: ${names} ${fate} from ${from} until ${until}. Where: ${plain(why.element)}. How much: ${why.level}. From: ${why.at}. Until: ${why.lasts}.`;
}

function unplacedWords({ issue, service, why }: Unplaced): string {
  return `${plain(issue ?? service)}${issue === undefined ? "" : ` (${plain(service)})`} is left out: ${plain(why)}.`;
}

type Shown = { readonly scenario: LiveScenario; readonly now: string; readonly all: boolean };

function reachedTable(
  page: Page,
  { plan, reached }: Reach,
  { scenario, now, all }: Shown,
): readonly string[] {
  if (scenario.disruptions.length === 0) return [];
  const functions = reached.filter(({ element }) => element.kind === "function");
  const processes = reached.filter(({ element }) => element.kind === "process");
  const total = plan.elements.filter(({ kind }) => kind === "function").length;
  const shown = all ? [...functions, ...processes] : functions;
  const name = namesIn(plan);
  const instant = (minutes: number | undefined) =>
    minutes === undefined ? "–" : relative(minutesAfter(scenario.start, minutes), now);
  const rows = shown.map((one) => ({
    cells: [
      plain(one.element.name),
      percent(one.lowest),
      instant(one.course.firstImpact),
      instant(one.belowFrom),
      breaksWords(one, instant),
    ],
    below: reasonWords(one, name),
  }));
  const columns = [
    { title: all ? "Function or process" : "Function", wraps: true },
    { title: "Falls to", align: "right" as const },
    { title: "First impact", wraps: true },
    { title: "Below MBCO", wraps: true },
    { title: "Breaks", wraps: true },
  ];
  return [
    "",
    paragraph(page, reachWords(functions, processes, total)),
    ...(rows.length === 0 ? [] : ["", table(page, columns, rows)]),
  ];
}

function reachWords(
  functions: readonly Reached[],
  processes: readonly Reached[],
  total: number,
): string {
  if (functions.length + processes.length === 0) return "No function and no process drops.";
  const broken = functions.filter(({ rtoBreach }) => rtoBreach !== undefined);
  const names = firstOf(
    broken.map(({ element }) => plain(element.name)),
    5,
  );
  const rto =
    broken.length === 0 ? "No RTO of a function is broken." : `Broken: the RTO of ${names}.`;
  const below = functions.filter(({ belowFrom }) => belowFrom !== undefined).length;
  const dropped = functions.length + processes.length;
  const drop = `${functions.length} of ${count(total, "function")} and ${count(processes.length, "process", "processes")} ${verb(dropped, "drops", "drop")}`;
  const under =
    below === 0
      ? "no function falls below its MBCO"
      : `${count(below, "function")} below ${verb(below, "its", "their")} MBCO`;
  return `${drop}, ${under}. ${rto}`;
}

function breaksWords(
  { rtoBreach, mtpdBreach }: Reached,
  instant: (minutes: number | undefined) => string,
): string {
  const words = [
    ...(rtoBreach === undefined ? [] : [`RTO ${instant(rtoBreach)}`]),
    ...(mtpdBreach === undefined ? [] : [`MTPD ${instant(mtpdBreach)}`]),
  ];
  return words.length === 0 ? "–" : words.join(", ");
}

function reasonWords({ course }: Reached, name: ReturnType<typeof namesIn>): string {
  const [cause] = course.causes;
  return cause === undefined ? "" : `because of ${chainWords(cause.chain, name)}`;
}
