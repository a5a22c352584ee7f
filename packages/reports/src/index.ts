export { html, type Html } from "./html/html.ts";
export type { Made } from "./html/report-page.ts";
export { incidentReport, type Recorded } from "./incident/incident-report.ts";
export type { ReportedCall } from "./parts/reported-call.ts";
export type { GivenApproval } from "./exercise/approval-facts.ts";
export { exerciseReport, type Rehearsed } from "./exercise/exercise-report.ts";
