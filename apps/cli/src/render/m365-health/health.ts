import { minutesBetween } from "@mainstay/plan";
import type { Reach } from "@mainstay/api";
import { type HealthState, isOpen, observedRates } from "@mainstay/m365";
import type { KnownHealth } from "../../health/known-health.ts";
import { heading, item, type Page, paragraph, stacked } from "../page.ts";
import { count, firstOf, listed, plain, verb } from "../words.ts";
import { dayAndClock, roughSpan } from "./instants.ts";
import { issuesText } from "./issues.ts";
import { reachText } from "./reach.ts";
import { servicesText } from "./services.ts";

/** What is shown of the health: what is known, what that reaches in a plan if there is one, and whether all of it is wanted. */
export type ShownHealth = {
  readonly known: KnownHealth;
  readonly reach?: Reach;
  readonly all: boolean;
};

/** The health of Microsoft 365 for people: how old, how the services are, what is going on, and what that reaches. */
export function healthText(page: Page, { known, reach, all }: ShownHealth): string {
  return stacked([
    [
      heading(page, "Health of Microsoft 365"),
      paragraph(page, ageWords(known)),
      paragraph(page, sumWords(known)),
    ].join("\n"),
    notReadText(page, known),
    servicesText(page, known, all),
    issuesText(page, known, all),
    reach === undefined
      ? undefined
      : reachText(page, reach, { now: known.now, all, isWhole: isWhole(known) }),
    historyText(page, known),
  ]);
}

/** Whether everything that was to be read could be. */
function isWhole({ failed, problems }: KnownHealth): boolean {
  return failed.length + problems.length === 0;
}

function ageWords({ source, at, now, knows }: KnownHealth): string {
  const when = `${dayAndClock(at)} UTC`;
  if (source.kind === "tenant") return `As Microsoft tells it at ${when} (${source.cloud}).`;
  if (source.kind === "files") {
    return `As of ${when}, from ${firstOf(
      source.files.map((file) => (file === "-" ? "standard input" : plain(file))),
      4,
    )}.`;
  }
  if (!knows.services && !knows.issues) return "The tenant was never read successfully.";
  const age = Math.max(0, minutesBetween(at, now));
  return `The last known state, ${roughSpan(age)} old: of ${when}, from ${plain(source.folder)}.`;
}

function sumWords({ services, knows, issues }: KnownHealth): string {
  if (!knows.services && !knows.issues) return "Nothing is known of it.";
  if (!knows.services) {
    const open = issues.filter(isOpen).length;
    return `How the services are is not known; ${open} of ${count(issues.length, "issue")} ${verb(open, "is", "are")} open.`;
  }
  const unwell = services.filter(({ state }) => state !== "up");
  const up = services.length - unwell.length;
  if (unwell.length === 0)
    return `${up === 1 ? "The only service is" : `All ${up} services are`} up.`;
  const namesOf = (isMeant: (state: HealthState) => boolean) =>
    unwell.filter(({ state }) => isMeant(state)).map(({ name }) => plain(name));
  const sentence = (words: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${words}: ${firstOf(names, 6)}.`];
  return [
    ...sentence(
      "Down",
      namesOf((state) => state === "down"),
    ),
    ...sentence(
      "Not well",
      namesOf((state) => state !== "down"),
    ),
    `${up} of ${count(services.length, "service")} ${verb(up, "is", "are")} up.`,
  ].join(" ");
}

function notReadText(page: Page, { failed, problems, warnings }: KnownHealth): string | undefined {
  const lines = [
    ...failed.map(({ what, why }) => `${what}: ${why}`),
    ...problems.map(({ path, message }) => `${path}: ${message}`),
    ...warnings,
  ];
  if (lines.length === 0) return undefined;
  return [heading(page, "Not read"), ...lines.map((line) => item(page, plain(line)))].join("\n");
}

function historyText(page: Page, { history }: KnownHealth): string | undefined {
  if (history?.first === undefined || history.readings < 2) return undefined;
  const { observedMinutes, services } = observedRates(history);
  const seen = services.map(({ service, incidents, advisories, medianMinutes }) => {
    const length =
      medianMinutes === undefined ? "" : `, of a middle length of ${roughSpan(medianMinutes)}`;
    return `${plain(service)}: ${listed([count(incidents, "incident"), count(advisories, "advisory", "advisories")])}${length}`;
  });
  const failures = history.failures === 0 ? "" : `, ${history.failures} of which failed`;
  return [
    heading(page, "Observed"),
    paragraph(
      page,
      `${count(history.readings, "reading")} over ${roughSpan(observedMinutes)}${failures}. ${seen.length === 0 ? "No issue began in that time." : "Begun in that time:"}`,
    ),
    ...seen.map((line) => item(page, line)),
  ].join("\n");
}
