import type { RankedReplays, Replay } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { tie } from "../tie.ts";
import { table } from "../table.ts";
import { count, firstOf, listed, plain, spanShort, verb } from "../words.ts";
import { startDay } from "./incident-words.ts";

/** All incidents by what they would have done to a plan, the worst first. */
export function rankingText(page: Page, plan: Plan, { ranked, outside }: RankedReplays): string {
  const name = plain(plan.organisation.name ?? "this plan");
  return stacked([
    [
      heading(page, `What known incidents would have done to ${name}`),
      paragraph(page, summary(plan, ranked)),
    ].join("\n"),
    ranked.length === 0 ? undefined : rankingTable(page, ranked),
    ranked.length === 0 ? undefined : paragraph(page, legend),
    outsideText(page, { ranked, outside }),
  ]);
}

const legend =
  "Hours: below the minimum, summed over functions and weighted by criticality. Below: functions that fall below it. RTO, MTPD: elements that break it. Felt: when the first function drops. Lasted: ~ is unknown and played as 8 h 42 m, repair until you have mended it. * an advisory.";

function summary({ elements }: Plan, ranked: readonly Replay[]): string {
  if (ranked.length === 0) return "The plan has nothing of what any known incident hit.";
  const among = "Each is played as if you had been among those that it hit.";
  if (!elements.some(({ kind }) => kind === "function")) {
    return `The plan has no functions, so nobody feels any of ${count(ranked.length, "incident")}. ${among}`;
  }
  const harmful = ranked.filter(({ harm }) => harm.hours > 0).length;
  return `${harmful} of ${count(ranked.length, "incident")} ${verb(harmful, "brings", "bring")} a function below its minimum. ${among}`;
}

function rankingTable(page: Page, ranked: readonly Replay[]): string {
  return table(
    page,
    [
      { title: "Day" },
      { title: "What", wraps: true },
      { title: "Lasted", align: "right" },
      { title: "Felt", align: "right" },
      { title: "Hours", align: "right" },
      { title: "Below", align: "right" },
      { title: "RTO", align: "right" },
      { title: "MTPD", align: "right" },
    ],
    ranked.map((replay) => ({ cells: cellsOf(replay) })),
  );
}

function cellsOf({ incident, scenario, harm, isOwnRepair, firstFelt, broken }: Replay): string[] {
  const { minutes, basis } = scenario.length;
  return [
    startDay(incident),
    `${incident.title}${incident.isAdvisory ? `${tie}*` : ""}`,
    isOwnRepair ? "repair" : `${basis === "planned" ? "~" : ""}${spanShort(minutes)}`,
    firstFelt === Number.POSITIVE_INFINITY
      ? "never"
      : firstFelt === 0
        ? "at once"
        : spanShort(firstFelt),
    Math.round(harm.hours).toLocaleString("en"),
    String(harm.functions.length),
    String(broken.rto),
    String(broken.mtpd),
  ];
}

function outsideText(page: Page, { ranked, outside }: RankedReplays): string | undefined {
  const missing = [
    ...ranked.flatMap(({ scenario }) => scenario.missing.map(({ element }) => element)),
    ...outside.flatMap(({ hits }) => [...new Set(hits.map(({ element }) => element))]),
  ];
  if (missing.length === 0) return undefined;
  const byElement = [...Map.groupBy(missing, (id) => id)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  const hit = byElement.map(
    ([id, { length }]) => `${id}${length === 1 ? "" : ` (${count(length, "incident")})`}`,
  );
  const lines = [
    ...(outside.length === 0
      ? []
      : [`Not played, as the plan has nothing of them: ${listed(outside.map(({ id }) => id))}.`]),
    `Hit, and not in the plan: ${firstOf(hit, 12)}.`,
  ];
  return [
    heading(page, "Not in your plan"),
    ...lines.map((line) => item(page, line)),
    paragraph(
      page,
      "Say with --as CATALOG-ID=OWN-ID which element of yours stands for one of these; a plan with `uses: m365` has most of them.",
    ),
  ].join("\n");
}
