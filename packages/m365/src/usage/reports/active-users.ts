import type { Report } from "../report.ts";
import { type MeasuredService, type ServiceSet, serviceSet } from "../services.ts";

/** Skype for Business Online is in the report as well; it ended in 2021. */
const products: readonly (readonly [column: string, service: MeasuredService])[] = [
  ["exchange", "exchange-online"],
  ["onedrive", "onedrive"],
  ["sharepoint", "sharepoint-online"],
  ["yammer", "viva-engage"],
  ["teams", "teams"],
];

/** Who has a licence for which product, and when each was last active in it. It does not say its period. */
export const activeUsers: Report = {
  name: "getOffice365ActiveUserDetail",
  title: "Active users by product",
  recognisedBy: ["hasexchangelicense", "exchangelastactivitydate"],
  speaksOf: (columns) => ({
    active: servicesWith((product) => columns.has(`${product}lastactivitydate`)),
    licensed: servicesWith((product) => columns.has(`has${product}license`)),
  }),
  read: (cells, period) => {
    let [active, licensed] = [0, 0];
    for (const [column, service] of products) {
      if (period.holds(cells.day(`${column}lastactivitydate`))) active |= serviceSet(service);
      if (cells.flag(`has${column}license`)) licensed |= serviceSet(service);
    }
    return { active, licensed };
  },
};

function servicesWith(isSaid: (product: string) => boolean): ServiceSet {
  return serviceSet(
    ...products.flatMap(([product, service]) => (isSaid(product) ? [service] : [])),
  );
}
