import { appendFileSync, closeSync, openSync } from "node:fs";
import { applicationMap } from "@mainstay/analysis";
import {
  type UnitAttribute,
  unitNames,
  type UsageByUnit,
  usageByUnit,
  type UsageFile,
  type UsageFileKind,
  usageTally,
} from "@mainstay/m365";
import type { Plan } from "@mainstay/plan";
import { type DocumentedMap, mapPieces } from "../documents/map.ts";
import { CannotRun, type ExitCode, exit, reasonOf } from "../failure.ts";
import { openPlan } from "../open-plan.ts";
import { applicationMapText } from "../render/application-map/application-map.ts";
import { mapSections } from "../render/application-map/map-rows.ts";
import { heatMapPieces } from "../render/heat-map/heat-map-page.ts";
import { type NextStep, nextStep } from "../render/next-step.ts";
import { stacked } from "../render/page.ts";
import { complain, outputPage, print, printPieces, withProgress } from "../terminal.ts";
import { readUnitsFile } from "../usage/read-units-file.ts";
import { readUsageFiles } from "../usage/read-usage-files.ts";

/** What `mainstay map` was asked: the evidence, how people are told to units, and the form of the answer. */
export type MapOptions = {
  readonly usage?: readonly string[];
  readonly users?: string;
  readonly licences?: readonly string[];
  readonly by: UnitAttribute;
  readonly units?: string;
  readonly period: number;
  readonly html?: string;
  readonly all?: boolean;
  readonly json?: boolean;
};

/** Draws the application map of a plan: services against business units, by what is declared, active and licensed. */
export async function mapCommand(place: string, options: MapOptions): Promise<ExitCode> {
  const plan = await openPlan(place);
  const { files, usage } = await readEvidence(plan, options);
  const map = withProgress("Drawing the map", () =>
    applicationMap(plan, { evidence: usage?.evidence ?? [] }),
  );
  const mapped = { map, files, ...(usage === undefined ? {} : { usage }) };
  if (options.html !== undefined) {
    writePage(options.html, heatMapPieces({ plan, ...mapped, all: options.all === true }));
    complain(`Wrote ${options.html}: open it in a browser.`);
  }
  if (options.json === true) {
    await printPieces(mapPieces(mapped));
    return exit.fine;
  }
  const page = outputPage();
  await print(
    stacked([
      applicationMapText(page, { plan, ...mapped, all: options.all === true }),
      nextStep(page, next(place, mapped)),
    ]),
  );
  return exit.fine;
}

type Evidence = { readonly files: readonly UsageFile[]; readonly usage?: UsageByUnit };

async function readEvidence(plan: Plan, options: MapOptions): Promise<Evidence> {
  const names = unitNames(
    plan.units,
    options.units === undefined ? new Map() : readUnitsFile(options.units),
  );
  const [fault] = names.faults;
  if (fault !== undefined) {
    const near = fault.near === undefined ? "" : `: did you mean ${fault.near}?`;
    throw new CannotRun(
      `${options.units} maps "${fault.value}" to ${fault.unit}, which is no unit of the plan${near}`,
    );
  }
  const tally = usageTally({ by: options.by, days: options.period });
  const users = await readUsageFiles(options.users === undefined ? [] : [options.users], tally);
  expectKinds("--users", users, ["users"]);
  const licences = await readUsageFiles(options.licences ?? [], tally);
  expectKinds("--licences", licences, ["subscriptions", "products"]);
  const reports = await readUsageFiles(options.usage ?? [], tally);
  const files = [...users, ...licences, ...reports];
  if (files.length === 0) return { files };
  if (files.every(({ kind }) => kind !== "users")) {
    const hidden = files.some(({ concealed }) => concealed > 0)
      ? "; names in the reports are concealed, too: `mainstay m365 usage` says how to show them, and how many were active"
      : "";
    throw new CannotRun(
      `no list of users says in which unit people are: give one with --users, or put it beside the reports${hidden}`,
    );
  }
  return { files, usage: usageByUnit(tally, names) };
}

function expectKinds(
  option: string,
  files: readonly UsageFile[],
  expected: readonly UsageFileKind[],
): void {
  const other = files.find(({ kind }) => !expected.includes(kind));
  if (other === undefined) return;
  throw new CannotRun(
    `${other.file}, given with ${option}, holds something else: ${other.report ?? other.title.toLowerCase()}`,
  );
}

function writePage(path: string, pieces: Iterable<string>): void {
  try {
    const file = openSync(path, "w");
    try {
      for (const piece of pieces) appendFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new CannotRun(`cannot write ${path}: ${reasonOf(error)}`);
  }
}

function next(place: string, { map, usage }: DocumentedMap): NextStep {
  const rows = mapSections(map, { fold: false }).flatMap((section) => section.rows);
  const used = rows.flatMap(({ services: [service] }) => service);
  const widest = used.find((service) => service.inPlan && service.class !== "unused");
  if (usage === undefined) {
    return {
      command: ["map", place, "--usage", "FOLDER"],
      tells: "the same with usage reports, users and licences, saved in a folder",
    };
  }
  if (widest === undefined)
    return {
      command: ["check", place],
      tells: "what the plan lacks, such as units that own things",
    };
  return {
    command: ["simulate", "--lose", widest.service, place],
    tells: "what falls when the service that most people use is lost",
  };
}
