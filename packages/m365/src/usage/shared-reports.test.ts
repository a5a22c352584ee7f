import { describe, expect, test } from "vitest";
import { servicePlans } from "../licences/service-plans.ts";
import { readAll } from "./testing/read-all.ts";
import { sharedFile } from "./testing/shared-reports.ts";

const expected = [
  ["reports/getOffice365ActiveUserDetail.csv", "getOffice365ActiveUserDetail", 2, 2],
  ["reports/getTeamsUserActivityUserDetail.csv", "getTeamsUserActivityUserDetail", 1, 1],
  ["reports/getEmailActivityUserDetail.csv", "getEmailActivityUserDetail", 1, 1],
  ["reports/getOneDriveActivityUserDetail.csv", "getOneDriveActivityUserDetail", 1, 1],
  ["reports/getSharePointActivityUserDetail.csv", "getSharePointActivityUserDetail", 2, 1],
  ["reports/getM365AppUserDetail.beta-json.json", "getM365AppUserDetail", 1, 0],
  ["reports/getM365AppUserDetail.header-only.csv", "getM365AppUserDetail", 0, 0],
  ["reports/getOffice365ServicesUserCounts.csv", "getOffice365ServicesUserCounts", 1, 0],
  ["graph/users-list.json", undefined, 3, 0],
  ["graph/subscribedSkus-list.json", undefined, 3, 0],
  ["licensing/service-plans-2025-12.csv", undefined, 5_457, 0],
] as const;

describe.skipIf(sharedFile("SOURCES.md") === undefined)(
  "the shared reports (MAINSTAY_DATA says where they are)",
  () => {
    test.each(expected)("%s is read whole", (path, report, rows, concealed) => {
      const [file] = readAll({ [path]: sharedFile(path) ?? "" }).files;
      expect(file?.rows).toBe(rows);
      expect(file?.report).toBe(report);
      expect(file).toMatchObject({ concealed, rejected: [] });
      expect(file?.problem).toBeUndefined();
    });

    test("every service plan that is known is one of Microsoft's", () => {
      const listed = sharedFile("licensing/service-plans-2025-12.csv")?.toLowerCase() ?? "";
      expect([...servicePlans.keys()].filter((id) => !listed.includes(id))).toEqual([]);
    });
  },
);
