import { readServiceCounts, serviceCountColumns } from "../service-counts.ts";
import type { OpenContent } from "./open-content.ts";

/** The tenant's totals by service, a cross-check of the reports. */
export const totalsContent: OpenContent = {
  recognisedBy: serviceCountColumns,
  open: ({ file, tally }) => {
    let rows = 0;
    return {
      take: (row) => {
        const counts = readServiceCounts(row);
        if ("why" in counts) return counts;
        rows++;
        tally.totals.push({ file, ...counts });
        return undefined;
      },
      finish: () => ({
        kind: "totals",
        report: "getOffice365ServicesUserCounts",
        title: "Active users of the whole tenant",
        rows,
      }),
    };
  },
};
