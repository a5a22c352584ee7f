import type { Sheet } from "../sheet.ts";

/** The catalogs that a plan takes elements over from. */
export const catalogs: Sheet = {
  title: "Catalogs",
  also: ["catalogs in use", "uses"],
  holder: "uses",
  identity: ["id"],
  columns: [
    { kind: "id", field: "id", title: "Id", also: ["catalog", "catalog id"] },
    { kind: "ids", field: "features", title: "Features" },
    { kind: "ids", field: "leaveOut", title: "Left out", also: ["leave out"] },
  ],
};
