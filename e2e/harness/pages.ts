/** A page as a story opens it. */
export type ShownPage = {
  /** The route that it belongs to, as the web app's routes have it; undefined where no route does. */
  readonly route?: string;
  readonly path: string;
  /** A text that stands there once the page is whole. */
  readonly shows: string | RegExp;
};

/** Every page of the web app, with the example in it: each route at least once. */
export const pages: readonly ShownPage[] = [
  { route: "/", path: "/", shows: "Not covered: mission critical" },
  { route: "/elements", path: "/elements", shows: "Active Directory" },
  { route: "/elements/$id", path: "/elements/order-intake", shows: "One loss is enough (8)" },
  { route: "/elements/$id/edit", path: "/elements/payroll/edit", shows: "Requirement 1" },
  { route: "/new-element", path: "/new-element", shows: "Add an element" },
  { route: "/map", path: "/map", shows: "Or with a function" },
  { route: "/map", path: "/map?around=payroll", shows: "Payroll system" },
  { route: "/map", path: "/map?around=payroll&show=table", shows: "Payroll system" },
  { route: "/discovery", path: "/discovery", shows: "Surprise connections" },
  { route: "/discovery/changes", path: "/discovery/changes", shows: /counted by the/ },
  {
    route: "/discovery/around",
    path: "/discovery/around",
    shows: /^Say around which address or machine/,
  },
  {
    route: "/discovery/machines",
    path: "/discovery/machines",
    shows: /^(Name, system or address)$/,
  },
  {
    route: "/discovery/machine",
    path: "/discovery/machine?machine=sql-tms.halden.example",
    shows: "Listening ports",
  },
  { route: "/scenarios", path: "/scenarios", shows: "MO222965" },
  { route: "/scenarios/$id", path: "/scenarios/ad-fs-loss", shows: "Outages" },
  { route: "/scenarios/$id", path: "/scenarios/ad-fs-loss?edit=true", shows: "Outages" },
  { route: "/incidents/$id", path: "/incidents/MO222965", shows: "Outages" },
  { route: "/losses", path: "/losses?lose=%5B%22ad-fs%22%5D", shows: "Outages" },
  { route: "/losses", path: "/losses", shows: /^Nothing is chosen to be lost/ },
  { route: "/application-map", path: "/application-map", shows: "Microsoft Teams" },
  { route: "/impact-analyses", path: "/impact-analyses", shows: "International forwarding" },
  {
    route: "/impact-analyses/$id",
    path: "/impact-analyses/security-monitoring-bia",
    shows: "How bad it gets",
  },
  { route: "/strategies", path: "/strategies", shows: "Backup key on paper" },
  {
    route: "/strategies/$id",
    path: "/strategies/retire-ad-fs",
    shows: /in the first year; for every thousand/,
  },
  {
    route: "/strategies/$id",
    path: "/strategies/retire-ad-fs?edit=true",
    shows: /in the first year; for every thousand/,
  },
  { route: "/sops", path: "/sops", shows: "Rebuild AD FS" },
  { route: "/sops/$id", path: "/sops/ad-fs-rebuild", shows: "Steps" },
  { route: "/sops/$id", path: "/sops/ad-fs-rebuild?edit=true", shows: "Steps" },
  { route: "/call-trees", path: "/call-trees", shows: "All call trees" },
  { route: "/call-trees/$id", path: "/call-trees/teams-outage-call-tree", shows: "Who calls whom" },
  {
    route: "/call-trees/$id",
    path: "/call-trees/teams-outage-call-tree?edit=true",
    shows: "Who calls whom",
  },
  {
    route: "/call-trees/$id/call",
    path: "/call-trees/teams-outage-call-tree/call",
    shows: "Who is called by what",
  },
  { route: "/calls", path: "/calls", shows: /^Nobody was called yet/ },
  {
    route: "/calls/$id",
    path: "/calls/7f1f3c1e-4b0e-4c52-9b0a-1a2b3c4d5e6f",
    shows: "There is no such call",
  },
  { route: "/programme", path: "/programme", shows: "Live dispatching" },
  {
    route: "/programme",
    path: "/programme?part=calendar&month=2027-01",
    shows: "The same as a list",
  },
  { route: "/programme", path: "/programme?part=coverage", shows: "Dispatch and fleet control" },
  { route: "/programme", path: "/programme?part=proposals", shows: /^No exercise that has ended/ },
  { route: "/programme", path: "/programme?part=readiness", shows: "Dispatch and fleet control" },
  { route: "/training", path: "/training", shows: "Alternative communication" },
  {
    route: "/training/$id",
    path: "/training/alternative-communication",
    shows: "Whom it is for",
  },
  {
    route: "/training/$id",
    path: "/training/alternative-communication?edit=true",
    shows: "By their part in the plan",
  },
  { route: "/exercises", path: "/exercises", shows: "Hotline without Teams" },
  { route: "/exercises/$id", path: "/exercises/teams-drill-2026", shows: /\d of 9 done/ },
  {
    route: "/exercises/$id",
    path: "/exercises/teams-drill-2026?edit=true",
    shows: "Who takes part",
  },
  {
    route: "/exercises/$id/live",
    path: "/exercises/teams-drill-2026/live?as=facilitator",
    shows: "Start the exercise",
  },
  {
    route: "/exercises/$id/live",
    path: "/exercises/teams-drill-2026/live?as=player",
    shows: /^The exercise has not started/,
  },
  {
    route: "/exercises/$id/live",
    path: "/exercises/teams-drill-2026/live?as=evaluator",
    shows: "Expected and done",
  },
  { route: "/response", path: "/response", shows: "The token certificate of AD FS ran out" },
  {
    route: "/response/$id",
    path: "/response/ad-fs-certificate-2026",
    shows: "Procedures that work",
  },
  {
    route: "/response/$id/review",
    path: "/response/ad-fs-certificate-2026/review",
    shows: "What was learnt",
  },
  { route: "/actions", path: "/actions", shows: "Plan with the time that AD FS really takes" },
  { route: "/actions/$id", path: "/actions/ad-fs-real-time", shows: "What proves it" },
  { route: "/actions/$id", path: "/actions/ad-fs-real-time?edit=true", shows: "About it" },
  { route: "/admin", path: "/admin", shows: /^Who may come in/ },
  { route: "/admin/people", path: "/admin/people", shows: /^Who may come in/ },
  { route: "/admin/access", path: "/admin/access", shows: "Your ways in" },
  { route: "/admin/delegations", path: "/admin/delegations", shows: "Delegated to you" },
  { route: "/admin/connectors", path: "/admin/connectors", shows: /A test tries each step/ },
  { route: "/admin/jobs", path: "/admin/jobs", shows: "Reminders" },
  { route: "/admin/audit", path: "/admin/audit", shows: "Entries" },
  { route: "/admin/backups", path: "/admin/backups", shows: "Kept by the server" },
  { route: "/history", path: "/history", shows: /The example/ },
  { route: "/import", path: "/import", shows: "Download as YAML" },
  { path: "/no-such-page", shows: "There is no such page" },
];
