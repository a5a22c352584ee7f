import { askedOf } from "@mainstay/api";
import type { Comparison, FlowFile } from "@mainstay/flows";
import type { Plan } from "@mainstay/plan";
import { basename } from "node:path";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { nextStep } from "../next-step.ts";
import { count, firstOf, listed, namesIn, plain } from "../words.ts";
import { darkAreasText } from "./dark-areas.ts";
import { failingText } from "./failing.ts";
import { groupsText } from "./groups.ts";
import { ownLines } from "./own-words.ts";
import { strangersText } from "./strangers.ts";
import { surprisesText } from "./surprises.ts";
import { askedThirdPartiesText, thirdPartiesText } from "./third-parties.ts";
import { unseenText } from "./unseen.ts";
import { watchedWords } from "./watched-words.ts";

/** A comparison, of which plan, how the command line names that, and files, and whether all of it is to be shown. */
export type ShownComparison = {
  readonly plan: Plan;
  readonly place: string;
  readonly comparison: Comparison;
  readonly files: readonly FlowFile[];
  readonly all: boolean;
};

/** A comparison for people: what agrees, then every kind of difference as questions, what leans on what, and what was not looked at. */
export function comparisonText(page: Page, shown: ShownComparison): string {
  const { comparison, plan, all } = shown;
  const name = namesIn(plan);
  const questions = askedOf(comparison);
  return stacked([
    agreementText(page, shown),
    surprisesText(page, { surprises: questions.surprises, name, all }),
    unseenText(page, { unseen: questions.unseen, name, all }),
    failingText(page, { failing: questions.failing, name, all }),
    askedThirdPartiesText(page, { thirdParties: comparison.thirdParties, name, all }),
    darkAreasText(page, { darkAreas: comparison.darkAreas, name }),
    thirdPartiesText(page, { thirdParties: comparison.thirdParties, name, all }),
    strangersText(page, { strangers: comparison.strangers, name, all }),
    groupsText(page, { groups: comparison.groups(), name, all }),
    leftText(page, comparison),
    nextText(page, shown),
  ]);
}

function agreementText(page: Page, { comparison, files, all }: ShownComparison): string {
  const { declared, relations, watches, seen, own } = comparison;
  const direct = declared.filter((one) => one.declared.kind === "direct").length;
  const unread = files.filter(({ problem }) => problem !== undefined);
  const implied = declared.length - direct;
  return [
    heading(page, "What was observed"),
    item(page, `${count(relations, "relation")} between two ends, ${watchedWords(watches)}.`),
    ...triedLines(page, comparison),
    item(
      page,
      `Declared are ${declared.length}: ${direct} directly, ${implied} by a way through others. ${count(seen, "requirement")} of the plan ${seen === 1 ? "was" : "were"} seen.`,
    ),
    ...ownLines(own, all).map((line) => item(page, line)),
    ...unreadLines(page, unread),
  ].join("\n");
}

function triedLines(
  page: Page,
  { failingRequirements: { length } }: Comparison,
): readonly string[] {
  const were = length === 1 ? "was" : "were";
  return length === 0
    ? []
    : [
        item(
          page,
          `${count(length, "requirement")} of the plan ${were} tried, and every connection failed.`,
        ),
      ];
}

function unreadLines(page: Page, unread: readonly FlowFile[]): readonly string[] {
  const [first] = unread;
  if (first === undefined) return [];
  const names = unread.map(({ file }) => plain(basename(file)));
  const why = `${names[0]} ${plain(first.problem ?? "")}.`;
  return unread.length === 1
    ? [item(page, why)]
    : [item(page, `${unread.length} files could not be read: ${firstOf(names, 3)}. ${why}`)];
}

function leftText(page: Page, comparison: Comparison): string | undefined {
  const { surprises, unseen, failing, darkAreas, thirdParties, unwatched, fromOutside } =
    comparison;
  const asked = askedOf(comparison);
  const answered = [
    surprises.length - asked.surprises.length,
    unseen.filter(({ answer }) => answer !== undefined).length,
    failing.length - asked.failing.length,
    [...darkAreas, ...thirdParties].filter(({ isAsked, answers }) => !isAsked && answers.length > 0)
      .length,
  ].reduce((sum, some) => sum + some, 0);
  const standby = unseen.filter(({ standsBy, answer }) => standsBy && answer === undefined).length;
  const lines = [
    answered === 0 ? [] : [`${count(answered, "difference")} answered in the plan`],
    ...wholeAnswers(surprises),
    standby === 0 ? [] : [`${count(standby, "alternative")} not seen, but enough of the others`],
    unwatched.length === 0
      ? []
      : [`${count(unwatched.length, "requirement")} of elements that nobody watched`],
    fromOutside === 0 ? [] : [`${count(fromOutside, "relation")} begun at public addresses`],
  ].flat();
  return lines.length === 0 ? undefined : paragraph(page, `Not asked: ${listed(lines)}.`);
}

/** By what was said of a dark area or a third party: how many connections that answers, none of which was asked about itself. */
function wholeAnswers(surprises: Comparison["surprises"]): readonly string[][] {
  const ids = surprises.flatMap(({ answers }) =>
    answers.flatMap(({ id, about }) =>
      about === "surprise" ? [] : [`${plain(id)}, of a ${about}`],
    ),
  );
  const counts = [...Map.groupBy(ids, (words) => words)].map(
    ([words, of]) => `${count(of.length, "connection")} of these by the answer ${words}`,
  );
  return counts.length === 0 ? [] : [[firstOf(counts, 3)]];
}

function nextText(page: Page, { plan, place, comparison }: ShownComparison): string {
  const placed = plan.elements.some(({ seenAs }) => seenAs !== undefined);
  if (!placed && comparison.strangers.length > 0) {
    return paragraph(
      page,
      "No element says how it shows on the network. Give those that are machines or outside services a `seenAs`, such as [db-1.example.com, 10.1.2.3], and compare again.",
    );
  }
  return nextStep(page, {
    command: ["check", place],
    tells:
      "declare what is right with evidence `observed`, answer the rest in `answers`, and check",
  });
}
