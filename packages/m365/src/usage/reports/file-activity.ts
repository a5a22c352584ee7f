import type { Cells } from "../cells.ts";
import type { Period, Report } from "../report.ts";
import { type MeasuredService, type ServiceSet, serviceSet } from "../services.ts";

/** Who works with files and pages of sites. It has the columns of the OneDrive report and one more. */
export const sharePointActivity: Report = {
  name: "getSharePointActivityUserDetail",
  title: "SharePoint activity",
  recognisedBy: ["viewedoreditedfilecount", "syncedfilecount", "visitedpagecount"],
  speaksOf: () => ({ active: serviceSet("sharepoint-online", "onedrive-sync"), licensed: 0 }),
  read: (cells, period) => ({
    active: fileActivity(cells, period, "sharepoint-online"),
    licensed: 0,
  }),
};

/** Who works with files in OneDrive. */
export const oneDriveActivity: Report = {
  name: "getOneDriveActivityUserDetail",
  title: "OneDrive activity",
  recognisedBy: ["viewedoreditedfilecount", "syncedfilecount"],
  speaksOf: () => ({ active: serviceSet("onedrive", "onedrive-sync"), licensed: 0 }),
  read: (cells, period) => ({ active: fileActivity(cells, period, "onedrive"), licensed: 0 }),
};

function fileActivity(cells: Cells, period: Period, service: MeasuredService): ServiceSet {
  const synced = cells.count("syncedfilecount");
  const done = [
    synced,
    cells.count("viewedoreditedfilecount"),
    cells.count("sharedinternallyfilecount"),
    cells.count("sharedexternallyfilecount"),
    cells.count("visitedpagecount"),
  ];
  const isActive = period.holds(cells.day("lastactivitydate")) || done.some((count) => count > 0);
  return (isActive ? serviceSet(service) : 0) | (synced > 0 ? serviceSet("onedrive-sync") : 0);
}
