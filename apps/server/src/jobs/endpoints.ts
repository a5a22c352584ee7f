import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { findVersion, readEndpoints } from "@mainstay/m365";
import { addReading, latestReading } from "@mainstay/store";
import { askEndpoints, askVersion, type CloudName } from "@mainstay/tenant";
import * as z from "zod";
import { KeptEndpoints } from "../microsoft-365/kept-endpoints.ts";
import type { JobContext } from "./job.ts";

/** How many lists are kept: the last, and the one before it. */
const kept = 2;

/** Reads the list of endpoints from a file or from the web service, and keeps it where it is new. Fails where it is none. */
export async function endpoints({
  database: { db },
  settings,
  now,
}: Pick<JobContext, "database" | "settings" | "now">): Promise<string> {
  if (settings.endpoints === undefined) throw new Error("no list of endpoints is configured");
  const { from, cloud } = settings.endpoints;
  const last = await latestReading(db, "endpoints");
  const before = last === undefined ? undefined : KeptEndpoints.parse(last.form);
  const found = isAddress(from) ? await ask(from, cloud, before) : await readList(from, before);
  if (found === undefined) return `the list from ${from} is kept already`;
  const { sets, problems } = readEndpoints(found.list);
  if (sets.length === 0) {
    const why = problems[0]?.message ?? "is empty: it has no endpoint set";
    throw new Error(`what ${from} gives ${why}`);
  }
  await addReading(
    db,
    { kind: "endpoints", at: now(), form: JSON.stringify(found) },
    { keep: kept },
  );
  const unread = problems.length === 0 ? "" : `; ${problems.length} entries not understood`;
  return `kept ${sets.length} sets of endpoints from ${from}${unread}`;
}

function isAddress(from: string): boolean {
  return /^https?:\/\//.test(from);
}

/** The list of the web service, if its version is new. */
async function ask(
  from: string,
  cloud: CloudName,
  before: KeptEndpoints | undefined,
): Promise<KeptEndpoints | undefined> {
  const clientRequestId = before?.clientRequestId ?? randomUUID();
  const service = { base: from, clientRequestId };
  const version = await askVersion(service, cloud);
  if (before?.source === from && before.version === version) return undefined;
  const list = z.json().parse(await askEndpoints(service, cloud));
  return { source: from, version, clientRequestId, list };
}

/** The list of a file, if it is another than the one that is kept. */
async function readList(
  from: string,
  before: KeptEndpoints | undefined,
): Promise<KeptEndpoints | undefined> {
  const source = basename(from);
  const text = await readFile(from, "utf8");
  const list = parseJson(text.replace(/^\uFEFF/, ""), from);
  if (before?.source === source && JSON.stringify(before.list) === JSON.stringify(list)) {
    return undefined;
  }
  const version = findVersion(source);
  const clientRequestId = before?.clientRequestId ?? randomUUID();
  return { source, ...(version === undefined ? {} : { version }), clientRequestId, list };
}

function parseJson(text: string, from: string): z.core.util.JSONType {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    throw new Error(`${from} is not JSON: give a file that the web service gave with format=JSON`);
  }
}
