import type { Cells } from "../cells.ts";
import type { Report } from "../report.ts";
import { serviceSet } from "../services.ts";

const messages = [
  "teamchatmessagecount",
  "privatechatmessagecount",
  "postmessages",
  "replymessages",
  "urgentmessages",
];
const meetings = ["meetingcount", "meetingsorganizedcount", "meetingsattendedcount"];

/** What people do in Teams. Until 2022 it had 12 columns; the later 33 have those among them. */
export const teamsActivity: Report = {
  name: "getTeamsUserActivityUserDetail",
  title: "Teams activity",
  recognisedBy: ["teamchatmessagecount", "privatechatmessagecount", "callcount"],
  speaksOf: (columns) => ({
    active: serviceSet("teams", "teams-chat", "teams-meetings", "teams-calling"),
    licensed: columns.has("islicensed") ? serviceSet("teams") : 0,
  }),
  read: (cells, period) => {
    const active =
      (hasAny(cells, messages) ? serviceSet("teams-chat") : 0) |
      (hasAny(cells, meetings) ? serviceSet("teams-meetings") : 0) |
      (hasAny(cells, ["callcount"]) ? serviceSet("teams-calling") : 0);
    const isActive =
      active !== 0 || cells.flag("hasotheraction") || period.holds(cells.day("lastactivitydate"));
    return {
      active: active | (isActive ? serviceSet("teams") : 0),
      licensed: cells.flag("islicensed") ? serviceSet("teams") : 0,
    };
  },
};

function hasAny(cells: Cells, columns: readonly string[]): boolean {
  // Every cell is read, so that none that is broken goes unnoticed.
  return columns.map((column) => cells.count(column)).some((count) => count > 0);
}
