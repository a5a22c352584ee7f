import { type Failure, toFailure } from "../failure.ts";
import { askJson } from "../request/ask.ts";
import { download, type Receive } from "../request/download.ts";
import { pagesOf } from "../request/pages.ts";
import type { Tenant } from "../tenant.ts";
import {
  pageSize,
  type Read,
  type ReportName,
  type ReportPeriod,
  reportRead,
  reads,
} from "./read.ts";

/** What was read of a list, whole or not: a failure says why the rest is missing. */
export type Listed = { readonly items: readonly unknown[]; readonly failure?: Failure };

/** Whether and by what a read may be stopped. */
export type Stop = { readonly signal?: AbortSignal };

/** Lists of which nobody has more than fits in memory. */
export type ListName = "healthOverviews" | "issues" | "messages" | "subscribedSkus";

/** Reads a list, and keeps what came before a failure. */
export async function readList(tenant: Tenant, name: ListName, stop: Stop = {}): Promise<Listed> {
  const items: unknown[] = [];
  const failure = await eachPage(tenant, reads[name], {
    ...stop,
    ...(name === "subscribedSkus" ? {} : { size: pageSize }),
    take: (page) => {
      for (const item of page) items.push(item);
      return Promise.resolve();
    },
  });
  return { items, ...(failure === undefined ? {} : { failure }) };
}

/** Gives out the users of the tenant page by page; what was given out before a failure counts. */
export function readUsers(
  tenant: Tenant,
  take: (page: readonly unknown[]) => Promise<void>,
  stop: Stop = {},
): Promise<Failure | undefined> {
  return eachPage(tenant, reads.users, { ...stop, take });
}

/** What the settings of usage reports are, above all whether names are concealed. */
export async function readReportSettings(
  tenant: Tenant,
  stop: Stop = {},
): Promise<{ readonly settings?: unknown; readonly failure?: Failure }> {
  const read: Read = reads.reportSettings;
  if (!tenant.cloud.hasReports) return { failure: notOffered(tenant, read) };
  try {
    const address = `${tenant.base}${read.path}`;
    return { settings: await askJson(tenant, { read, address, signal: signalOf(stop) }) };
  } catch (error) {
    return { failure: toFailure(read.what, error) };
  }
}

/** Which report is downloaded, over how many days, and who takes it. */
export type ReportQuestion = Stop & {
  readonly name: ReportName;
  readonly period: ReportPeriod;
  readonly receive: Receive;
};

/** Downloads a usage report as CSV. A failure means that what was received is not whole. */
export async function downloadReport(
  tenant: Tenant,
  { name, period, receive, ...stop }: ReportQuestion,
): Promise<Failure | undefined> {
  const read = reportRead(name, period);
  if (!tenant.cloud.hasReports) return notOffered(tenant, read);
  try {
    await download(tenant, read, { signal: signalOf(stop), receive });
    return undefined;
  } catch (error) {
    return toFailure(read.what, error);
  }
}

async function eachPage(
  tenant: Tenant,
  read: Read,
  {
    take,
    size,
    ...stop
  }: Stop & {
    readonly take: (page: readonly unknown[]) => Promise<void>;
    readonly size?: number;
  },
): Promise<Failure | undefined> {
  const pages = pagesOf(tenant, read, {
    signal: signalOf(stop),
    ...(size === undefined ? {} : { size }),
  });
  try {
    for await (const page of pages) await take(page);
    return undefined;
  } catch (error) {
    return toFailure(read.what, error);
  }
}

function signalOf({ signal }: Stop): AbortSignal {
  return signal ?? new AbortController().signal;
}

function notOffered({ cloud }: Tenant, { what }: Read): Failure {
  return {
    what,
    kind: "not-offered",
    why: `Microsoft Graph has no usage reports in the cloud ${cloud.name}: go by licences there.`,
  };
}
