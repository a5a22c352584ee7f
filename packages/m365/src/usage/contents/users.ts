import {
  type DirectoryUser,
  hasUnitColumn,
  readGraphUser,
  readUserRow,
  userListColumns,
} from "../directory-user.ts";
import type { OpenContent } from "./open-content.ts";

/** The users of the directory: Graph's `users`, or a CSV export of them. */
export const usersContent: OpenContent = {
  recognisedBy: userListColumns,
  // Reports name users as well, and some are not known here.
  never: ["reportrefreshdate"],
  open: ({ columns, file, tally }) => {
    const { by } = tally.options;
    let [rows, guests, disabled] = [0, 0, 0];
    let hasUnits = false;
    let licencesBy: DirectoryUser["licencesBy"];
    return {
      take: (row, item) => {
        const user = item === undefined ? readUserRow(row, by) : readGraphUser(item, by);
        if ("why" in user) return user;
        rows++;
        if (user.isGuest) guests++;
        else if (!user.isEnabled) disabled++;
        hasUnits ||= user.unitValue !== undefined;
        if (licencesBy !== "plans") licencesBy = user.licencesBy ?? licencesBy;
        tally.people.addUser(user);
        return undefined;
      },
      finish: () => {
        if (licencesBy !== undefined) tally.licenceLists.push({ file, by: licencesBy });
        const said = {
          kind: "users",
          title: "Users of the directory",
          rows,
          guests,
          disabled,
        } as const;
        if (rows === 0 || hasUnits || hasUnitColumn(columns, by)) return said;
        return { ...said, problem: `does not say the ${by} of users, so nobody's unit is known` };
      },
    };
  },
};
