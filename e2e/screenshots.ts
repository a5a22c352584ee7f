import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addDays } from "@mainstay/plan";
import type { Page } from "playwright-core";
import { enter } from "./harness/enter.ts";
import { type Opening, Stage } from "./harness/stage.ts";

const folder = fileURLToPath(new URL("../docs/screenshots", import.meta.url));

/** A list of systems as somebody keeps it, with a mistake in it. */
const inventory = {
  name: "systems.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "System,Type,Department,RTO,Uptime\nParcel scanners,infrastructure,Customs,8 hours,99.5 %\nPayroll,function,Finance,2 days,\nGate cameras,infrastructure,custms,1d,\n",
  ),
};

const password = "correct horse battery";

/** Somebody with an account of their own, in whose place somebody else decides about procedures for two weeks. */
async function whoDelegates(opening: Opening): Promise<Page> {
  const deputy = { name: "Simone Laurent", email: "simone.laurent@example.com", password };
  const manager = { name: "Helena Brandt", email: "helena.brandt@example.com", password };
  await enter(stage, deputy, "viewer");
  const page = await enter(stage, manager, "continuity-manager");
  await page.goto(`${stage.url}/admin/delegations`);
  await page.getByRole("button", { name: "Delegate", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Let somebody decide" });
  await dialog.getByRole("combobox", { name: "Who decides" }).pressSequentially("simone");
  await dialog.getByRole("option", { name: /^Simone Laurent/ }).click();
  await dialog.getByLabel("Procedures").check();
  await dialog.getByLabel("Until").fill(addDays(new Date().toISOString().slice(0, 10), 14));
  await dialog.getByRole("button", { name: "Delegate" }).click();
  await dialog.waitFor({ state: "detached" });
  return stage.openElsewhere(page, opening);
}

/** A picture: its file, where in the app it is taken, who opens that, what is done there first, and by what one sees that it is there. */
type Picture = Omit<Opening, "path" | "height"> & {
  readonly name: string;
  readonly path: string;
  /** The administrator, if left out. */
  readonly opens?: (opening: Opening) => Promise<Page>;
  readonly does?: (page: Page) => Promise<unknown>;
  readonly shows: string | RegExp;
};

/** What is shown to those who look before they try. */
const pictures: readonly Picture[] = [
  { name: "overview", path: "/", shows: "Not covered: mission critical" },
  { name: "overview-dark", path: "/", shows: "Not covered: mission critical", scheme: "dark" },
  { name: "elements", path: "/elements?gap=any&sort=gap", shows: "Signing certificate" },
  {
    name: "element",
    path: "/elements/active-directory",
    shows: /^(One loss is enough|Two at once)/,
  },
  {
    name: "element-phone",
    path: "/elements/active-directory",
    shows: /^(One loss is enough|Two at once)/,
    width: 390,
  },
  {
    name: "map",
    path: "/map?around=payroll&lose=%5B%22ad-fs%22%5D&at=120",
    shows: "Process · down",
    width: 1440,
  },
  {
    name: "scenario",
    path: "/scenarios/ad-fs-loss?with=%5B%22password-hash-standby%22%5D",
    shows: "Order of recovery",
  },
  { name: "application-map", path: "/application-map", shows: "Microsoft Teams", scheme: "dark" },
  {
    name: "impact-analysis",
    path: "/impact-analyses/customs-clearance-bia?group=impact",
    shows: "because Law and contract is grave by then (MTPD)",
    width: 1440,
  },
  { name: "strategies", path: "/strategies", shows: "Gain per 1,000" },
  {
    name: "strategy",
    path: "/strategies/longer-desk-sessions?edit=true",
    shows: "Weak points that go",
  },
  { name: "procedure", path: "/sops/ad-fs-rebuild", shows: "Bind the certificates." },
  { name: "discovery", path: "/discovery", shows: "Dark areas" },
  { name: "discovery-changes", path: "/discovery/changes?span=week", shows: /counted by the/ },
  {
    name: "map-observed",
    path: "/map?around=customs-declaration&up=1&down=1&side=both",
    shows: "192.0.2.77",
    width: 1440,
  },
  { name: "call-tree", path: "/call-trees/teams-outage-call-tree", shows: "lost at once" },
  { name: "scenarios", path: "/scenarios", shows: "MO222965" },
  { name: "impact-analyses", path: "/impact-analyses", shows: "International forwarding" },
  { name: "procedures", path: "/sops", shows: "Rebuild AD FS" },
  { name: "call-trees", path: "/call-trees", shows: "All call trees" },
  {
    name: "import",
    path: "/import",
    does: (page) => page.getByLabel("Files of a plan").setInputFiles(inventory),
    shows: /did you mean/,
  },
  { name: "programme", path: "/programme", shows: "Live dispatching" },
  { name: "rehearsals", path: "/programme?part=proposals", shows: "Weak points" },
  { name: "readiness", path: "/programme?part=readiness", shows: "Dispatch and fleet control" },
  { name: "training", path: "/training", shows: "Alternative communication" },
  { name: "exercise", path: "/exercises/ad-fs-drill-2026", shows: /\d of 9 done/ },
  {
    name: "exercise-live",
    path: "/exercises/ad-fs-drill-2026/live?as=facilitator",
    shows: "Start the exercise",
  },
  {
    name: "exercise-player",
    path: "/exercises/ad-fs-drill-2026/live?as=player",
    shows: "Rebuild AD FS, again",
    width: 390,
  },
  { name: "exercises", path: "/exercises", shows: "Hotline without Teams" },
  {
    name: "course",
    path: "/training/alternative-communication",
    shows: "Alternative communication",
  },
  { name: "response", path: "/response", shows: "The token certificate of AD FS ran out" },
  { name: "review", path: "/response/ad-fs-certificate-2026/review", shows: "What was learnt" },
  { name: "action", path: "/actions/ad-fs-real-time", shows: "What proves it" },
  { name: "new-element", path: "/new-element", shows: "Add an element" },
  { name: "access", path: "/admin/access", shows: "Your ways in" },
  { name: "connectors", path: "/admin/connectors", shows: /A test tries each step/ },
  { name: "backups", path: "/admin/backups", shows: "Kept by the server" },
  { name: "incident", path: "/response/ad-fs-certificate-2026", shows: "AD FS" },
  { name: "actions", path: "/actions", shows: "Plan with the time that AD FS really takes" },
  {
    name: "call",
    path: "/call-trees/crisis-call-tree/call",
    shows: "Who is called by what",
  },
  { name: "history", path: "/history", shows: "The example" },
  { name: "people", path: "/admin/people", shows: /^Nobody has an account yet/ },
  { name: "jobs", path: "/admin/jobs", shows: "Reminders" },
  { name: "audit", path: "/admin/audit", shows: "with the administrator's token" },
  // Makes accounts, and so comes after what is to be seen where there are none.
  { name: "delegations", path: "/admin/delegations", opens: whoDelegates, shows: "Procedures" },
];

mkdirSync(folder, { recursive: true });
const stage = new Stage();
await stage.raise();
await stage.readObserved();
await stage.readUsage();
try {
  const asAdministrator = (opening: Opening) => stage.open(opening);
  for (const { name, opens = asAdministrator, does, shows, ...opening } of pictures) {
    const page = await opens({ height: 800, ...opening });
    await does?.(page);
    await page.getByText(shows).first().waitFor();
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
} finally {
  await stage.strike();
}
