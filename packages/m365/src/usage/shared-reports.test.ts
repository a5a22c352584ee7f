import { expect, test } from "vitest";
import { servicePlans } from "../licences/service-plans.ts";
import { measuredServices } from "./services.ts";
import { readAll } from "./testing/read-all.ts";
import { sharedFile } from "./testing/shared-reports.ts";

const isAbsent = sharedFile("SOURCES.md") === undefined;
const skip = isAbsent && "the shared data are absent: set MAINSTAY_DATA";

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

test.each(expected)("%s is read whole", (path, report, rows, concealed) => {
  if (skip !== false) return;
  const [file] = readAll({ [path]: sharedFile(path) ?? "" }).files;
  expect(file).toMatchObject({
    ...(report === undefined ? {} : { report }),
    concealed,
    rejected: [],
  });
  expect(file?.rows).toBe(rows);
  expect(file?.problem).toBeUndefined();
});

test("every service plan that is known is one of Microsoft's", () => {
  const listed = sharedFile("licensing/service-plans-2025-12.csv")?.toLowerCase();
  if (listed === undefined) return;
  expect([...servicePlans.keys()].filter((id) => !listed.includes(id))).toEqual([]);
});

test("the services fit the bits of a set", () => {
  expect(measuredServices.length).toBeLessThan(32);
});
