import { instantOf } from "@mainstay/plan";
import { join } from "node:path";
import {
  type Failure,
  readReportSettings,
  reportNames,
  type ReportPeriod,
  type Tenant,
} from "@mainstay/tenant";
import * as z from "zod";
import { writeWhole } from "../endpoints/write-whole.ts";
import { toM365FetchDocument } from "../documents/m365-fetch.ts";
import { fetchList, fetchUsers } from "./fetch-list.ts";
import { fetchReport } from "./fetch-report.ts";
import type { Fetched, FetchedFile, FetchPart } from "./fetched.ts";

/** What is fetched of a tenant, and where it is put. */
export type FetchQuestion = {
  readonly folder: string;
  readonly parts: readonly FetchPart[];
  readonly period: ReportPeriod;
};

/**
 * Fetches what a tenant has into files that the other commands read: health/ for `m365 health`, usage/ for `map` and `m365 usage`.
 * What could not be read is told, and the rest is there. Throws CannotRun where files cannot be written.
 */
export async function fetchTenant(tenant: Tenant, question: FetchQuestion): Promise<Fetched> {
  const { folder } = question;
  const files: FetchedFile[] = [];
  const failures: Failure[] = [];
  const settings = question.parts.includes("reports") ? await conceals(tenant) : {};
  if (settings.failure !== undefined) failures.push(settings.failure);
  for (const { what, run } of errands(tenant, question)) {
    if (files.length === 0 && isHopeless(failures)) {
      failures.push({ what, kind: "stopped", why: "it was not tried after that" });
      continue;
    }
    const file = await run();
    if (file.bytes > 0) files.push(file);
    else if (file.failure !== undefined) failures.push(file.failure);
  }
  const fetched: Fetched = {
    at: instantOf(tenant.ports.now() / 1_000),
    cloud: tenant.cloud.name,
    folder,
    files,
    failures,
    ...(settings.concealsNames === undefined ? {} : { concealsNames: settings.concealsNames }),
  };
  writeWhole(
    join(folder, "fetched.json"),
    `${JSON.stringify(toM365FetchDocument(fetched), undefined, 2)}\n`,
  );
  return fetched;
}

type Errand = { readonly what: string; readonly run: () => Promise<FetchedFile> };

function errands(tenant: Tenant, { folder, parts, period }: FetchQuestion): readonly Errand[] {
  const lists = [...healthLists, licences].map((wanted) => ({
    part: wanted.part,
    what: wanted.what,
    run: () => fetchList(tenant, folder, wanted),
  }));
  const reports = tenant.cloud.hasReports ? reportNames : [];
  const all: readonly (Errand & { readonly part: FetchPart })[] = [
    ...lists,
    { part: users.part, what: users.what, run: () => fetchUsers(tenant, folder, users) },
    ...reports.map((name) => ({
      part: "reports" as const,
      what: `the report ${name}`,
      run: () => fetchReport(tenant, folder, { name, period }),
    })),
  ];
  return all.filter(({ part }) => parts.includes(part));
}

/** Nothing was read so far, and it does not look as if anything would be: no token, or no connection twice. */
function isHopeless(failures: readonly Failure[]): boolean {
  const unreachable = failures.filter(({ kind }) => kind === "unreachable").length;
  return unreachable >= 2 || failures.some(({ kind }) => kind === "sign-in");
}

async function conceals(
  tenant: Tenant,
): Promise<{ readonly concealsNames?: boolean; readonly failure?: Failure }> {
  const { settings, failure } = await readReportSettings(tenant);
  const concealsNames = Settings.safeParse(settings).data?.displayConcealedNames;
  return {
    ...(concealsNames === undefined ? {} : { concealsNames }),
    ...(failure === undefined ? {} : { failure }),
  };
}

const Settings = z.object({ displayConcealedNames: z.boolean() });

const healthLists = [
  {
    part: "health",
    name: "healthOverviews",
    path: join("health", "health-overviews.json"),
    what: "the health of services",
  },
  {
    part: "health",
    name: "issues",
    path: join("health", "health-issues.json"),
    what: "issues of services",
  },
  {
    part: "health",
    name: "messages",
    path: join("messages", "messages.json"),
    what: "posts of the message center",
  },
] as const;

const users = {
  part: "users",
  path: join("usage", "users.json"),
  what: "users with their units",
} as const;

const licences = {
  part: "licences",
  name: "subscribedSkus",
  path: join("usage", "subscribedSkus.json"),
  what: "licences",
} as const;
