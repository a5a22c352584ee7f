import { instantOf } from "@mainstay/plan";
import {
  type FailedPart,
  type Health,
  type HealthHistory,
  type HealthReading,
  type Issue,
  joinHealth,
  listedIssues,
  readHealth,
} from "@mainstay/m365";
import type { Tenant } from "../tenant.ts";
import { type Listed, readList, type Stop } from "./read-tenant.ts";

/** What a tenant says of the health of services now, and what of that could not be understood. */
export type TenantHealth = {
  readonly reading: HealthReading;
  readonly problems: Health["problems"];
};

/**
 * Asks a tenant for the health of services and for issues. What could not be read is told in the reading; issues that a list which
 * breaks off does not come to are those of the history.
 */
export async function readTenantHealth(
  tenant: Tenant,
  history: HealthHistory,
  stop: Stop = {},
): Promise<TenantHealth> {
  const [overviews, issues] = await Promise.all([
    readList(tenant, "healthOverviews", stop),
    readList(tenant, "issues", stop),
  ]);
  const parts = [
    fromList("healthOverviews", readHealth(overviews.items)),
    fromList("issues", readHealth(issues.items)),
  ];
  const { services = [], issues: read = [], problems } = joinHealth(parts);
  return {
    reading: {
      at: instantOf(tenant.ports.now() / 1_000),
      ...(isWhole(overviews) ? { services } : {}),
      ...(isWhole(issues) ? { issues: read } : {}),
      ...(!isWhole(issues) && read.length > 0 ? { issues: withKnown(read, history) } : {}),
      failed: [overviews, issues].flatMap(failedPart),
    },
    problems,
  };
}

/** Says of each problem which list it is in. */
function fromList(name: string, health: Health): Health {
  return {
    ...health,
    problems: health.problems.map(({ path, message }) => ({ path: `${name}${path}`, message })),
  };
}

/** A list of services is short: half of one would make the others look as if they were gone. */
function isWhole({ failure }: Listed): boolean {
  return failure === undefined;
}

function withKnown(read: readonly Issue[], history: HealthHistory): readonly Issue[] {
  const ids = new Set(read.map(({ id }) => id));
  return [...read, ...listedIssues(history).filter(({ id }) => !ids.has(id))];
}

function failedPart({ failure }: Listed): readonly FailedPart[] {
  return failure === undefined ? [] : [{ what: failure.what, why: failure.why }];
}
