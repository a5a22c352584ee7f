import {
  type DirectoryUser,
  readGraphUser,
  readUserRow,
  userListColumns,
} from "../directory-user.ts";
import type { OpenContent } from "./open-content.ts";

/** The users of the directory: Graph's `users`, or a CSV export of them. */
export const usersContent: OpenContent = {
  recognisedBy: userListColumns,
  open: ({ file, tally }) => {
    const { by } = tally.options;
    let rows = 0;
    let licencesBy: DirectoryUser["licencesBy"];
    return {
      take: (row, item) => {
        const user = "fields" in item ? readUserRow(row, by) : readGraphUser(item, by);
        if ("why" in user) return user;
        rows++;
        if (licencesBy !== "plans") licencesBy = user.licencesBy ?? licencesBy;
        tally.people.addUser(user);
        return undefined;
      },
      finish: () => {
        if (licencesBy !== undefined) tally.licenceLists.push({ file, by: licencesBy });
        return { kind: "users", title: "Users of the directory", rows };
      },
    };
  },
};
