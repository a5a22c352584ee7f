import { readList, readReportSettings, type Tenant } from "@mainstay/tenant";
import type { Step } from "./steps.ts";

/** What the jobs read in a tenant, each tried once: each needs a permission of its own. */
export function tenantSteps(tenant: Tenant): readonly Step[] {
  return [
    {
      tries: "reads the health of services",
      run: async (signal) => {
        const { items, failure } = await readList(tenant, "healthOverviews", { signal });
        if (failure !== undefined) throw new Error(failure.why);
        return `${items.length} services`;
      },
    },
    {
      tries: "reads licences",
      run: async (signal) => {
        const { items, failure } = await readList(tenant, "subscribedSkus", { signal });
        if (failure !== undefined) throw new Error(failure.why);
        return `${items.length} subscriptions`;
      },
    },
    {
      tries: "reads the settings of usage reports",
      run: async (signal) => {
        const { settings, failure } = await readReportSettings(tenant, { signal });
        if (failure !== undefined) throw new Error(failure.why);
        return Reflect.get(Object(settings), "displayConcealedNames") === true
          ? "names in reports are concealed, so nobody can be told to a unit: an administrator of the tenant can show them"
          : "names in reports are shown";
      },
    },
  ];
}
