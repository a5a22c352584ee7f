import type { Report } from "../report.ts";
import { serviceSet } from "../services.ts";

/** Who sends and reads mail. Mail that is only received is no activity: it comes to the mailboxes of those who left as well. */
export const emailActivity: Report = {
  name: "getEmailActivityUserDetail",
  title: "Mail activity",
  recognisedBy: ["sendcount", "receivecount", "readcount"],
  speaksOf: () => ({ active: serviceSet("exchange-online"), licensed: 0 }),
  read: (cells, period) => {
    const done = [
      cells.count("sendcount"),
      cells.count("readcount"),
      cells.count("meetingcreatedcount"),
      cells.count("meetinginteractedcount"),
    ];
    cells.count("receivecount");
    const isActive = period.holds(cells.day("lastactivitydate")) || done.some((count) => count > 0);
    return { active: isActive ? serviceSet("exchange-online") : 0, licensed: 0 };
  },
};
