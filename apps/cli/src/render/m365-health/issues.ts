import { isOpen, type Issue, saidOf, startOf } from "@mainstay/m365";
import type { KnownHealth } from "../../health/known-health.ts";
import { heading, item, type Page, paragraph } from "../page.ts";
import { tie } from "../tie.ts";
import { count, plain, verb } from "../words.ts";
import { dayAndClock, relative } from "./instants.ts";
import { stateWords } from "./state-words.ts";

/** What is going on, issue by issue, incidents first; with `all` also what is over. */
export function issuesText(page: Page, known: KnownHealth, all: boolean): string | undefined {
  if (!known.knows.issues) return undefined;
  const open = known.issues.filter(isOpen);
  const over = known.issues.length - open.length;
  const shown = (all ? known.issues : open).toSorted(
    (one, other) =>
      Number(isOpen(other)) - Number(isOpen(one)) ||
      kinds.indexOf(one.classification) - kinds.indexOf(other.classification) ||
      (startOf(one) < startOf(other) ? -1 : 1),
  );
  const isWhole = known.failed.length + known.problems.length === 0;
  const none = isWhole ? "No issue is open." : "No issue that could be read is open.";
  const rest = `${count(over, "issue")} ${verb(over, "is", "are")} over${all ? "" : " (`--all` tells of them)"}.`;
  return [
    heading(page, "Issues"),
    ...(open.length === 0 ? [paragraph(page, none)] : []),
    ...shown.map((issue) => issueText(page, issue, known.now)),
    ...(over > 0 ? [paragraph(page, rest)] : []),
  ].join("\n");
}

const kinds: readonly Issue["classification"][] = ["incident", "unknown", "advisory"];
const longest = 400;

function issueText(page: Page, issue: Issue, now: string): string {
  const kind = issue.classification === "unknown" ? "issue of unknown kind" : issue.classification;
  const head = `${plain(issue.id)}  ${kind}, ${isOpen(issue) ? stateWords(page, issue.state) : "over"}: ${plain(issue.title)}`;
  return [item(page, head), ...linesOf(issue, now).map((line) => detail(page, line))].join("\n");
}

function detail(page: Page, text: string): string {
  return paragraph(page, text, "    ");
}

function linesOf(issue: Issue, now: string): readonly string[] {
  const said = saidOf(issue);
  const lastWord = issue.posts.findLast(({ said: { finalStatus, currentStatus } }) =>
    Boolean(finalStatus ?? currentStatus),
  );
  const status = lastWord?.said.finalStatus ?? lastWord?.said.currentStatus;
  return [
    whereAndWhen(issue, now),
    ...labelled(
      "Users",
      isAlike(said.userImpact ?? issue.impact, issue.title)
        ? undefined
        : (said.userImpact ?? issue.impact),
    ),
    ...labelled("More", said.moreInformation),
    ...labelled("Scope", said.scope),
    ...labelled("Cause", said.rootCause),
    ...labelled(
      `Microsoft${lastWord === undefined ? "" : `, ${relative(lastWord.created, now)}`}`,
      status,
    ),
    ...nextWord(issue, now),
  ];
}

function nextWord(issue: Issue, now: string): readonly string[] {
  const { nextUpdate } = issue;
  if (nextUpdate === undefined || !isOpen(issue)) return [];
  return [`Next word ${nextUpdate < now ? "was due" : "is due"} ${relative(nextUpdate, now)}`];
}

function whereAndWhen(issue: Issue, now: string): string {
  const { service, feature, start, saidStart, end, saidEnd } = issue;
  const part = feature === undefined ? "" : `, ${plain(feature)}`;
  const told = (said: string | undefined) =>
    said === undefined ? "" : `; the posts say ${dayAndClock(said)}`;
  const ended = end === undefined ? "" : ` until ${dayAndClock(end)}${told(saidEnd)}`;
  return `${plain(service)}${part}, since ${relative(start, now)}${told(saidStart)}${ended}`;
}

function labelled(label: string, text: string | undefined): readonly string[] {
  if (text === undefined || text === "") return [];
  const words = plain(text.replaceAll(/\s+/g, " "));
  return [`${label}:${tie}${words.length > longest ? `${words.slice(0, longest)}…` : words}`];
}

function isAlike(text: string, title: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return bare(text) === bare(title);
}
