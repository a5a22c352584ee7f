import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Stage } from "./harness/stage.ts";

const folder = fileURLToPath(new URL("../docs/screenshots", import.meta.url));

/** What is shown to those who look before they try: the file, where in the app, and by what one sees that it is there. */
const pictures = [
  { name: "overview", path: "/", shows: "Not covered: mission critical" },
  { name: "overview-dark", path: "/", shows: "Not covered: mission critical", scheme: "dark" },
  { name: "elements", path: "/elements?gap=any&sort=gap", shows: "Signing certificate" },
  { name: "element", path: "/elements/active-directory", shows: "One loss is enough" },
  {
    name: "element-phone",
    path: "/elements/active-directory",
    shows: "One loss is enough",
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
  { name: "call-tree", path: "/call-trees/teams-outage-call-tree", shows: "lost at once" },
] as const;

mkdirSync(folder, { recursive: true });
const stage = new Stage();
await stage.raise();
await stage.readObserved();
try {
  for (const { name, path, shows, ...looks } of pictures) {
    const page = await stage.open({ path, height: 800, ...looks });
    await page.getByText(shows).first().waitFor();
    await page.screenshot({ path: `${folder}/${name}.png` });
  }
} finally {
  await stage.strike();
}
