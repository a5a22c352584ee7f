import { fileURLToPath } from "node:url";
import { rankReplays, replayIncidents } from "@mainstay/api";
import { findIncidents, type Incident, incidents } from "@mainstay/m365";
import { ElementId, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import type { Page } from "../page.ts";
import { monochrome } from "../testing/monochrome.ts";
import { incidentListText } from "./incident-list.ts";
import { rankingText } from "./ranking.ts";
import { ratesText } from "./rates.ts";
import { replayText } from "./replay.ts";

/** A clinic that calls some elements as the catalog does, some otherwise, and has no others. */
const clinic = planOf({
  organisation: { name: "The clinic" },
  elements: [
    {
      id: "admission",
      kind: "function",
      name: "Admission",
      criticality: "mission-critical",
      objectives: { rto: "2h", mtpd: "8h" },
      needs: ["letters", { targets: ["consoles"], holds: "1h", loss: 0.4 }],
    },
    {
      id: "letters",
      kind: "process",
      name: "Letters to patients",
      needs: [{ targets: ["exchange-online"], holds: "30m", loss: 0.5 }],
    },
    {
      id: "exchange-online",
      kind: "service",
      name: "Exchange",
      needs: ["entra-id"],
    },
    { id: "entra-id", kind: "service", name: "Sign-in" },
    { id: "teams", kind: "service", name: "Teams" },
    { id: "onedrive", kind: "service", name: "Files", needs: ["exchange-online"] },
    { id: "front-door", kind: "service", name: "The edge" },
    { id: "consoles", kind: "service", name: "Our consoles", needs: ["front-door"] },
    { id: "endpoint-agent", kind: "service", name: "Agent", recovery: { time: "4h" } },
    { id: "ward-pcs", kind: "infrastructure", name: "PCs on the wards", recovery: { time: "1d" } },
    { id: "internet-line", kind: "infrastructure", name: "The line" },
  ],
});

const standIns = new Map([["admin-center", [ElementId.parse("consoles")]]]);

function replayOf(word: string) {
  const [replay] = replayIncidents(findIncidents(word), { plan: clinic, standIns });
  if (replay === undefined) throw new Error(`no incident for ${word}`);
  return replay;
}

const replayed = (word: string) => (page: Page) =>
  replayText(page, { plan: clinic, replay: replayOf(word), details: false });

const outputs: Readonly<Record<string, (page: Page) => string>> = {
  "m365-incidents": (page) => incidentListText(page, incidents.filter(isOf2024)),
  "m365-incidents-rates": ratesText,
  "m365-replay": replayed("2024-07-30"),
  "m365-replay-tight": replayed("EX1112414"),
  "m365-replay-repair": replayed("2024-07-19"),
  "m365-replay-outside": replayed("MO888473"),
  "m365-replay-all": (page) => rankingText(page, clinic, rankReplays({ plan: clinic, standIns })),
};

function isOf2024({ start }: Incident): boolean {
  return start.startsWith("2024");
}

test.each(Object.keys(outputs).flatMap((name) => [80, 120].map((width) => ({ name, width }))))(
  "$name looks as it should at $width columns",
  async ({ name, width }) => {
    const golden = new URL(`../../golden/${name}-${width}.golden.txt`, import.meta.url);
    const text = outputs[name]?.(monochrome(width)) ?? "";
    await expect(`${text}\n`).toMatchFileSnapshot(fileURLToPath(golden));
  },
);

test("a list without incidents says so", () => {
  expect(incidentListText(monochrome(80), [])).toContain("No incident is known that fits.");
});

test("a plan of which no incident hit anything, or without functions, is told so", () => {
  const ranked = (plan: Plan) =>
    rankingText(monochrome(80), plan, rankReplays({ plan, standIns: new Map() }));
  const teams = planOf({ elements: [{ id: "teams", kind: "service", name: "Teams" }] });
  expect(ranked(planOf({}))).toContain("The plan has nothing of what any known incident hit.");
  expect(ranked(teams)).toContain("The plan has no functions");
});

test("an incident of unknown length says for how long it is played, and why", () => {
  const text = replayed("2018-09-04")(monochrome(300));
  expect(text).toContain("lasted: unknown");
  const known = planOf({ elements: [{ id: "entra-mfa", kind: "service", name: "Codes" }] });
  const [replay] = replayIncidents(findIncidents("2018-09-04"), {
    plan: known,
    standIns: new Map(),
  });
  expect(replay && replayText(monochrome(300), { plan: known, replay, details: false })).toContain(
    "played as 8 h 42 m, by when three in four of 25 dated incidents were over",
  );
});
