import type { Report } from "../report.ts";
import { type MeasuredService, type ServiceSet, serviceSet } from "../services.ts";

const documents = ["word", "excel", "powerpoint", "onenote"];

/** Which columns show which part in use: what is on the desktop goes on offline for a while, what is in the browser does not. */
const shows: readonly (readonly [service: MeasuredService, columns: readonly string[]])[] = [
  ["outlook-desktop", ["outlookwindows"]],
  ["outlook-mac", ["outlookmac"]],
  ["exchange-owa", ["outlookweb"]],
  ["outlook-mobile", ["outlookmobile"]],
  ["exchange-online", ["outlook"]],
  ["office-apps", documents.flatMap((app) => [`${app}windows`, `${app}mac`])],
  ["office-web", documents.map((app) => `${app}web`)],
  ["teams", ["teams"]],
  ["teams-desktop", ["teamswindows", "teamsmac"]],
  ["teams-web", ["teamsweb"]],
  ["teams-mobile", ["teamsmobile"]],
];

/** Who uses which app on which platform. */
export const appUsage: Report = {
  name: "getM365AppUserDetail",
  title: "Apps by platform",
  recognisedBy: ["windows", "mac", "mobile", "outlookwindows", "outlookweb"],
  speaksOf: (present) => {
    const shown = shows.filter(([, columns]) => columns.some((column) => present.has(column)));
    return { active: serviceSet(...shown.map(([service]) => service)), licensed: 0 };
  },
  read: (cells) => {
    let active: ServiceSet = 0;
    for (const [service, columns] of shows) {
      for (const column of columns) if (cells.flag(column)) active |= serviceSet(service);
    }
    return { active, licensed: 0 };
  },
};
