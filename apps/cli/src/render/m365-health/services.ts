import { serviceSince } from "@mainstay/api";
import { healthStates, type ServiceState } from "@mainstay/m365";
import type { KnownHealth } from "../../health/known-health.ts";
import { heading, type Page, paragraph } from "../page.ts";
import { table } from "../table.ts";
import { count, plain, verb } from "../words.ts";
import { relative } from "./instants.ts";
import { stateWords } from "./state-words.ts";

/** Services and their state, the worst first: those that are not up, or all of them. */
export function servicesText(page: Page, known: KnownHealth, all: boolean): string | undefined {
  if (!known.knows.services) return undefined;
  const { services } = known;
  const shown = services
    .filter(({ state }) => all || state !== "up")
    .toSorted((one, other) => rank(one) - rank(other));
  const up = services.filter(({ state }) => state === "up").length;
  const columns = [
    { title: "Service", wraps: true },
    { title: "Is" },
    { title: "Microsoft says", wraps: true },
    { title: "Since", wraps: true },
  ];
  const rows = shown.map((service) => ({
    cells: [
      plain(service.name),
      stateWords(page, service.state),
      plain(service.status),
      sinceWords(service, known),
    ],
  }));
  const rest = all
    ? undefined
    : `${count(up, "service")} ${verb(up, "is", "are")} up${shown.length > 0 && up > 0 ? " (`--all` lists them)" : ""}.`;
  return [
    heading(page, "Services"),
    ...(rows.length === 0 ? [] : [table(page, columns, rows)]),
    ...(rest === undefined ? [] : [paragraph(page, rest)]),
    ...strangers(page, services),
  ].join("\n");
}

function rank({ state }: ServiceState): number {
  return healthStates.indexOf(state);
}

function sinceWords(service: ServiceState, known: KnownHealth): string {
  const since = serviceSince(service, known);
  return since === undefined ? "–" : relative(since, known.now);
}

/** Services that are new to us: their state is known, but not what rests on them. */
function strangers(page: Page, services: readonly ServiceState[]): readonly string[] {
  const names = services.filter(({ isKnown }) => !isKnown).map(({ name }) => plain(name));
  if (names.length === 0) return [];
  return [
    paragraph(
      page,
      `New to us, so that nothing is known to rest on ${verb(names.length, "it", "them")}: ${names.join(", ")}.`,
    ),
  ];
}
