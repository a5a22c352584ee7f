import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readUsage, unitNames, usageByUnit, type UsageTally, usageTally } from "@mainstay/m365";
import { addReading } from "@mainstay/store";
import { type Failure, readList, readUsers, reportNames, type Tenant } from "@mainstay/tenant";
import type { JobContext } from "./job.ts";
import { readReport } from "./read-report.ts";
import type { UsageReading } from "./usage-reading.ts";

/** How many days reports look at, and how many readings are kept. */
const days = 30;
const kept = 100;

/**
 * Reads users, licences and reports of the tenant, keeps what they come to by unit, and has the application map drawn anew.
 * Without users nobody can be told to a unit, and it fails; what else could not be read is kept with the rest.
 */
export async function usage(context: JobContext): Promise<string> {
  const { database, record, settings, now, startNext } = context;
  const { tenant, unitsBy = "department" } = settings;
  if (tenant === undefined) throw new Error("no Microsoft 365 tenant is configured");
  const tally = usageTally({ by: unitsBy, days });
  const failed = await readTenantUsage(tenant, tally, context.signal);
  const reading = toReading(tally, record.head.plan.units, failed);
  await database.db.transaction().execute(async (trx) => {
    const form = JSON.stringify(reading);
    await addReading(trx, { kind: "usage", at: now(), form }, { keep: kept });
    await startNext("application-map", trx);
  });
  const { placed, unmatched, blank } = reading.people;
  return [`${placed} people counted, ${unmatched + blank} without a unit`, ...failed].join("; ");
}

async function readTenantUsage(
  tenant: Tenant,
  tally: UsageTally,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const failures: Failure[] = [];
  const users = await readUsers(tenant, (page) => readPage("users", page, tally), { signal });
  if (users !== undefined) throw new Error(`${users.what}: ${users.why}`);
  const licences = await readList(tenant, "subscribedSkus", { signal });
  await readPage("subscribedSkus", licences.items, tally);
  if (licences.failure !== undefined) failures.push(licences.failure);
  const folder = await mkdtemp(join(tmpdir(), "mainstay-usage-"));
  try {
    for (const name of tenant.cloud.hasReports ? reportNames : []) {
      const failure = await readReport(tenant, { name, period: days, folder, tally, signal });
      if (failure !== undefined) failures.push(failure);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  signal.throwIfAborted();
  return failures.map(({ what, why }) => `${what}: ${why}`);
}

function readPage(name: string, items: readonly unknown[], tally: UsageTally): Promise<void> {
  if (items.length === 0) return Promise.resolve();
  const reader = readUsage(name, tally);
  reader.write(JSON.stringify({ value: items }));
  const { problem } = reader.end();
  return problem === undefined
    ? Promise.resolve()
    : Promise.reject(new Error(`${name} ${problem}`));
}

function toReading(
  tally: UsageTally,
  units: Parameters<typeof unitNames>[0],
  failed: readonly string[],
): UsageReading {
  const { evidence, placed, guests, disabled, blank, unmatched, strangers, concealed } =
    usageByUnit(tally, unitNames(units, new Map()));
  const lost = unmatched.reduce((sum, { people }) => sum + people, 0);
  return {
    evidence: evidence.map((piece) => ({ ...piece })),
    people: { placed, guests, disabled, blank, unmatched: lost, strangers, concealed },
    failed: [...failed],
  };
}
