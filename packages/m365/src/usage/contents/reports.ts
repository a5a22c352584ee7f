import { isConcealed, isGuestName } from "../concealment.ts";
import type { Content } from "../content.ts";
import { readActivity, type Report } from "../report.ts";
import { reports } from "../reports.ts";
import { type MeasuredService, servicesIn } from "../services.ts";
import type { OpenContent, Opened } from "./open-content.ts";

/** The usage reports that name people. */
export const reportContents: readonly OpenContent[] = reports.map((report) => ({
  recognisedBy: report.recognisedBy,
  open: (opened) => reportContent(report, opened),
}));

function reportContent(report: Report, { columns, file, tally }: Opened): Content {
  let [rows, concealed, deleted, guests] = [0, 0, 0, 0];
  let [from, to] = ["9999-12-31", "0000-01-01"];
  const spoken = report.speaksOf(columns);
  const services = servicesIn(spoken.active);
  const active = new Map<MeasuredService, number>(services.map((service) => [service, 0]));
  return {
    take: (row) => {
      const activity = readActivity(report, row, tally.options.days);
      if ("why" in activity) return activity;
      tally.people.addActivity(activity);
      rows++;
      if (activity.from < from) from = activity.from;
      if (activity.to > to) to = activity.to;
      if (activity.isDeleted) {
        deleted++;
        return undefined;
      }
      if (isConcealed(activity.user)) concealed++;
      else if (isGuestName(activity.user)) guests++;
      for (const service of servicesIn(activity.active)) {
        active.set(service, (active.get(service) ?? 0) + 1);
      }
      return undefined;
    },
    finish: () => {
      const { name, title } = report;
      const said = {
        kind: "report",
        report: name,
        title,
        rows,
        concealed,
        deleted,
        guests,
        active,
      } as const;
      if (rows === 0) return said;
      // What is concealed altogether says of nobody that they were not active.
      if (concealed + deleted < rows) tally.reports.push({ ...spoken, name, file, from, to });
      return { ...said, from, to };
    },
  };
}
