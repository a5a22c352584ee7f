import { basename } from "node:path";
import { type Dependency, type DependencyEnd, type FlowFile, formatInstant } from "@mainstay/flows";
import { leftOutOf } from "../documents/flows.ts";
import type { WantedList } from "../endpoints/find-list.ts";
import type { ReadFlows } from "../flows/read-flow-files.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { nextStep } from "./next-step.ts";
import { ownWords } from "./comparison/own-words.ts";
import { table } from "./table.ts";
import { timeWords } from "./time-words.ts";
import { count, plain, verb } from "./words.ts";

/** The options by which records are read, as the command line has them. */
export type ReadBy = WantedList & { readonly mapping?: string; readonly serverRoles?: string };

/**
 * What was read of which places and how, as the command line names them, whether all of it is to be shown, whether a list says what
 * is of Microsoft 365, and the server that it was sent to, if to any.
 */
export type ShownFlows = ReadFlows & {
  readonly places: readonly string[];
  readonly by: ReadBy;
  readonly all: boolean;
  readonly hasList: boolean;
  readonly server?: string;
};

const shownDependencies = 25;
const shownReasons = 5;

/** Connection records for people: the files, the dependencies by transport, what fails, what was left out. */
export function flowsText(page: Page, shown: ShownFlows): string {
  const { files, dependencies, all } = shown;
  const tcp = dependencies.filter(({ protocol }) => protocol === "tcp");
  const udp = dependencies.filter(({ protocol }) => protocol === "udp");
  return stacked([
    filesText(page, files),
    dependenciesText(page, { title: "TCP", dependencies: tcp, all }),
    dependenciesText(page, { title: "UDP", dependencies: udp, all }),
    leftOutText(page, files, all),
    clocksText(page, shown),
    summaryText(page, shown),
    nextText(page, shown),
  ]);
}

function nextText(
  page: Page,
  { places, by, dependencies, hasList, server }: ShownFlows,
): string | undefined {
  if (dependencies.length === 0) return undefined;
  if (!hasList && dependencies.some(({ scope }) => scope === "third-party")) {
    return nextStep(page, {
      command: ["m365", "endpoints", "--update"],
      tells: "which of the third parties are Microsoft 365",
    });
  }
  if (server !== undefined) {
    return nextStep(page, {
      command: ["compare", "--between", "week", "day", "--server", server],
      tells: "what is otherwise in the last day than in the week before",
    });
  }
  // Standard input is read once.
  if (places.includes("-")) return undefined;
  return nextStep(page, {
    command: ["compare", "--observed", ...places, ...readingWords(by)],
    tells: "what of this the plan does not declare, and what of the plan nobody saw",
  });
}

/** The same options as words, so that another command reads the same. */
function readingWords({ mapping, serverRoles, endpoints, instance }: ReadBy): readonly string[] {
  return Object.entries({
    "--mapping": mapping,
    "--server-roles": serverRoles,
    "--endpoints": endpoints,
    "--instance": instance,
  }).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]));
}

function filesText(page: Page, files: readonly FlowFile[]): string {
  const rows = files.map((file) => ({
    cells: [
      plain(basename(file.file)),
      file.title,
      numberWords(file.rows),
      numberWords(file.connections),
      numberWords(file.listeners + file.names + file.machines),
      numberWords(leftOutOf(file)),
      spanOf(file),
    ],
    ...(file.problem === undefined
      ? {}
      : { below: `${plain(basename(file.file))} ${plain(file.problem)}.` }),
  }));
  const titles = [
    { title: "File", wraps: true },
    { title: "Is", wraps: true },
    { title: "Rows", align: "right" },
    { title: "Connections", align: "right" },
    { title: "Other facts", align: "right" },
    { title: "Left out", align: "right" },
    { title: "From", wraps: true },
  ] as const;
  return [heading(page, count(files.length, "file")), table(page, titles, rows)].join("\n");
}

type Listed = {
  readonly title: string;
  readonly dependencies: readonly Dependency[];
  readonly all: boolean;
};

function dependenciesText(page: Page, { title, dependencies, all }: Listed): string | undefined {
  if (dependencies.length === 0) return undefined;
  const shown = all ? dependencies : dependencies.slice(0, shownDependencies);
  const isTimed = shown.some((one) => timeWords(one) !== "");
  const rows = shown.map(
    ({ source, destination, connections, failed, outcomes, scope, ...times }) => ({
      cells: [
        endWords(source),
        endWords(destination),
        [String(destination.port), destination.service ?? destination.role ?? ""].join(" ").trim(),
        numberWords(connections),
        failed === 0 ? "" : failedWords(failed, outcomes),
        ...(isTimed ? [timeWords(times)] : []),
        `${scopeWords[scope]}${ownWords(destination)}`,
      ],
    }),
  );
  const titles = [
    { title: "Client", wraps: true },
    { title: "Server", wraps: true },
    { title: "Port", wraps: true },
    { title: "Conns", align: "right" },
    { title: "Failed", wraps: true },
    ...(isTimed ? ([{ title: "Time", wraps: true }] as const) : []),
    { title: "Scope", wraps: true },
  ] as const;
  const more = dependencies.length - shown.length;
  return [
    heading(page, `${title}: ${numberedDependencies(dependencies.length)}`),
    table(page, titles, rows),
    ...(more === 0
      ? []
      : [paragraph(page, `… and ${numberWords(more)} with fewer connections; --all shows them.`)]),
  ].join("\n");
}

function numberedDependencies(number: number): string {
  return number === 1 ? "1 dependency" : `${numberWords(number)} dependencies`;
}

function endWords({ address, host, reverseName, network, processes }: DependencyEnd): string {
  const [process, ...more] = processes;
  const called = reverseName === undefined ? "" : ` (reverse name ${plain(reverseName)})`;
  const place = `${plain(host ?? address ?? network ?? "?")}${called}`;
  const ran =
    process === undefined
      ? ""
      : `, ${plain(process)}${more.length === 0 ? "" : ` +${more.length}`}`;
  return `${place}${ran}`;
}

const scopeWords = {
  internal: "internal",
  "third-party": "third party",
  "microsoft-365": "Microsoft 365",
} as const;

function failedWords(failed: number, outcomes: Dependency["outcomes"]): string {
  const parts = [
    ["refused", outcomes.refused],
    ["timed out", outcomes["timed-out"]],
    ["blocked", outcomes.blocked],
    ["failed", outcomes.failed],
  ] as const;
  const told = parts.filter(([, number]) => number > 0);
  const [only] = told;
  if (told.length === 1 && only !== undefined) return `${numberWords(failed)} ${only[0]}`;
  return told.map(([word, number]) => `${numberWords(number)} ${word}`).join(", ");
}

function leftOutText(page: Page, files: readonly FlowFile[], all: boolean): string | undefined {
  const lines = files.flatMap(({ file, leftOut }) =>
    leftOut.map(({ why, rows, first, kind }) => ({
      kind,
      rows,
      text: `${plain(basename(file))}: ${numberWords(rows)} ${verb(rows, "row", "rows")}; ${verb(rows, "it", "each")} ${plain(why)} (${first.map(exampleWords).join("; ")}${rows > first.length ? "; …" : ""}).`,
    })),
  );
  if (lines.length === 0) return undefined;
  const worst = lines.toSorted(
    (one, other) =>
      Number(other.kind === "unreadable") - Number(one.kind === "unreadable") ||
      other.rows - one.rows,
  );
  const shown = all ? worst : worst.slice(0, shownReasons);
  const more = worst.length - shown.length;
  return [
    heading(page, "Left out"),
    ...shown.map(({ text }) => item(page, text)),
    ...(more === 0
      ? []
      : [paragraph(page, `… and ${count(more, "more reason")}; --all shows them.`)]),
  ].join("\n");
}

function exampleWords({ line, value }: { readonly line: number; readonly value: string }): string {
  return value.trim() === "" ? `line ${line}` : `line ${line}: ${plain(value)}`;
}

function clocksText(page: Page, { book }: ShownFlows): string | undefined {
  const skewed = book.skews().filter(({ milliseconds }) => Math.abs(milliseconds) >= 1_000);
  if (skewed.length === 0) return undefined;
  return [
    heading(page, "Clocks that differ"),
    ...skewed.map(({ one, other, common, milliseconds }) =>
      item(
        page,
        `${plain(other)} is ${numberWords(Math.abs(milliseconds) / 1_000)} s ${milliseconds > 0 ? "ahead of" : "behind"} ${plain(one)}, by ${count(common, "connection")} that both saw.`,
      ),
    ),
  ].join("\n");
}

function summaryText(page: Page, { files, dependencies, book }: ShownFlows): string {
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  const left = files.reduce((sum, file) => sum + leftOutOf(file), 0);
  const failing = dependencies.filter(({ failed }) => failed > 0).length;
  const folded = book.folded();
  const groups =
    folded === 0
      ? ""
      : ` ${numberWords(folded)} were folded into networks, because there were too many.`;
  return paragraph(
    page,
    `${numberWords(rows)} ${verb(rows, "row", "rows")} came to ${numberedDependencies(dependencies.length)}, of which ${numberWords(failing)} failed at least once; ${numberWords(left)} ${verb(left, "row was", "rows were")} left out.${groups}`,
  );
}

function spanOf({ from, to }: FlowFile): string {
  if (from === undefined || to === undefined) return "";
  const [first, last] = [formatInstant(from), formatInstant(to)].map((instant) =>
    instant.slice(0, 16).replace("T", " "),
  );
  return first === last ? `${first}` : `${first} to ${last}`;
}

function numberWords(number: number): string {
  return number.toLocaleString("en", { maximumFractionDigits: 1 });
}
