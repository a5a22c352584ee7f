import { join } from "node:path";
import { instantOf } from "@mainstay/m365";
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
  const { folder, parts, period } = question;
  const files: FetchedFile[] = [];
  const failures: Failure[] = [];
  const add = (file: FetchedFile) => {
    if (file.bytes > 0) files.push(file);
    else if (file.failure !== undefined) failures.push(file.failure);
  };
  if (parts.includes("health")) {
    for (const wanted of healthLists) add(await fetchList(tenant, folder, wanted));
  }
  if (parts.includes("users")) add(await fetchUsers(tenant, folder, users));
  if (parts.includes("licences")) add(await fetchList(tenant, folder, licences));
  let concealsNames: boolean | undefined;
  if (parts.includes("reports")) {
    const { settings, failure } = await readReportSettings(tenant);
    concealsNames = Settings.safeParse(settings).data?.displayConcealedNames;
    if (failure !== undefined) failures.push(failure);
    if (tenant.cloud.hasReports) {
      for (const name of reportNames) add(await fetchReport(tenant, folder, { name, period }));
    }
  }
  const fetched: Fetched = {
    at: instantOf(tenant.ports.now() / 1_000),
    cloud: tenant.cloud.name,
    folder,
    files,
    failures,
    ...(concealsNames === undefined ? {} : { concealsNames }),
  };
  writeWhole(
    join(folder, "fetched.json"),
    `${JSON.stringify(toM365FetchDocument(fetched), undefined, 2)}\n`,
  );
  return fetched;
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
