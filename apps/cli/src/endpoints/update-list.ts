import { existsSync } from "node:fs";
import {
  askChanges,
  askEndpoints,
  askVersion,
  type EndpointService,
  TenantError,
} from "@mainstay/tenant";
import * as z from "zod";
import { CannotRun } from "../failure.ts";
import { plain } from "../render/words.ts";
import { changesPath, heldLists, listPath } from "./held-lists.ts";
import type { Instance } from "./instances.ts";
import { listFrom } from "./read-list.ts";
import { openMemory, type UpdateMemory, writeMemory } from "./update-memory.ts";
import { writeWhole } from "./write-whole.ts";

/** What to update, where, by whom, and what time it is. */
export type Update = {
  readonly folder: string;
  readonly instance: Instance;
  readonly now: Date;
  readonly service: Omit<EndpointService, "clientRequestId">;
};

/** How an update ended: nothing was asked, or nothing was new, or there is a new list; what could not be had besides it. */
export type Updated = {
  readonly outcome: "asked-within-the-hour" | "current" | "downloaded";
  readonly version: string;
  readonly path: string;
  /** The version that was the newest before. */
  readonly previous?: string;
  readonly warnings: readonly string[];
};

/**
 * Brings a list up to date as the service asks: its version is checked at most hourly, and the list fetched only when that is
 * new. Lists of other versions stay beside it. Throws CannotRun; then what was there is untouched.
 */
export async function updateList(update: Update): Promise<Updated> {
  const { folder, instance, now } = update;
  const memory = openMemory(folder);
  const held = heldLists(folder).find((list) => list.instance === instance);
  const remembered = memory.checked[instance];
  const isFresh = remembered !== undefined && isWithinHour(remembered.at, now);
  if (isFresh && held?.version === remembered.latest) {
    return {
      outcome: "asked-within-the-hour",
      version: held.version,
      path: held.path,
      warnings: [],
    };
  }
  refuseWhileWaiting(memory, now);
  const service = { ...update.service, clientRequestId: memory.clientRequestId };
  try {
    const version = isFresh ? remembered.latest : await askVersion(service, instance);
    const checked = { ...memory.checked, [instance]: { latest: version, at: now.toISOString() } };
    if (!isFresh) writeMemory(folder, { clientRequestId: memory.clientRequestId, checked });
    const path = listPath(folder, instance, version);
    if (existsSync(path)) return { outcome: "current", version, path, warnings: [] };
    const warnings = await download({ service, instance, path, since: held?.version });
    return {
      outcome: "downloaded",
      version,
      path,
      ...(held === undefined ? {} : { previous: held.version }),
      warnings,
    };
  } catch (error) {
    if (!(error instanceof TenantError)) throw error;
    if (error.kind === "throttled") {
      const until = new Date(now.getTime() + (error.passing?.after ?? 0));
      writeMemory(folder, { ...openMemory(folder), waitUntil: until.toISOString() });
    }
    throw new CannotRun(error.message);
  }
}

type Download = {
  readonly service: EndpointService;
  readonly instance: Instance;
  readonly path: string;
  readonly since: string | undefined;
};

/** The list itself must come; the sets of Intune, which have to be asked for, and the records of changes are besides it. */
async function download({ service, instance, path, since }: Download): Promise<readonly string[]> {
  const list = await askEndpoints(service, instance);
  listFrom(list, `the list for ${instance}`);
  const warnings: string[] = [];
  const besides = async <Answer>(what: string, asked: Promise<Answer>) => {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof TenantError)) throw error;
      warnings.push(`${what} could not be had: ${error.message}`);
      return undefined;
    }
  };
  const intune = await besides("the sets of Intune", askEndpoints(service, instance, "MEM"));
  if (since !== undefined) {
    const changes = await besides("the records of changes", askChanges(service, instance, since));
    if (changes !== undefined) writeWhole(changesPath(path), json(changes));
  }
  writeWhole(path, json(joined(list, intune)));
  return warnings;
}

const Rows = z.array(z.looseObject({ id: z.unknown() }));

/** A list with the sets of another that it does not have. */
function joined(list: unknown, other: unknown): unknown {
  const [rows, more] = [Rows.safeParse(list), Rows.safeParse(other)];
  if (!rows.success || !more.success) return list;
  const ids = new Set(rows.data.map(({ id }) => String(id)));
  return [...rows.data, ...more.data.filter(({ id }) => !ids.has(String(id)))];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

const hour = 3_600_000;

/** A time to come is no reason to wait: the clock was set back. */
function isWithinHour(at: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(at);
  return age >= 0 && age < hour;
}

function refuseWhileWaiting({ waitUntil }: UpdateMemory, now: Date): void {
  if (waitUntil === undefined) return;
  const left = Date.parse(waitUntil) - now.getTime();
  if (left <= 0 || left > 24 * hour) return;
  throw new CannotRun(
    `the service was asked too often and may be asked again at ${plain(waitUntil)}, in ${Math.ceil(left / 60_000)} minutes: nothing was asked`,
  );
}
