import { fileURLToPath } from "node:url";
import { rankReplays, type Replay, replayIncidents } from "@mainstay/api";
import { findIncidents, incidents } from "@mainstay/m365";
import { ElementId } from "@mainstay/plan";
import { describe, expect, test } from "vitest";
import { openPlan } from "../open-plan.ts";
import { chooseStandIns } from "./stand-ins.ts";

const plan = await openPlan(
  fileURLToPath(new URL("../../../../examples/halden-freight", import.meta.url)),
);

function replayed(word: string, as: readonly string[] = []): Replay {
  const told = findIncidents(word);
  const [replay] = replayIncidents(told, { plan, standIns: chooseStandIns(plan, as) });
  if (replay === undefined || told.length > 1) throw new Error(`not one incident for ${word}`);
  return replay;
}

/** The lowest level of an element over the whole of a replay. */
function lowest({ cascade }: Replay, id: string): number {
  const element = plan.elements.find((one) => one.id === id);
  expect(element?.id).toBe(id);
  const steps = cascade.elements.get(ElementId.parse(id))?.level ?? [];
  return Math.min(1, ...steps.map(({ level }) => level));
}

const desks = ["kestrelby", "arkenfell", "varnhaven", "tarnwick", "ostermoor"].map(
  (site) => `windows-pcs=pcs-${site}`,
);

describe.each([
  {
    day: "2020-09-28",
    what: "new sign-ins are dead, who was in stays in",
    stops: ["entra-id", "entra-sign-in"],
    works: ["entra-sessions", "outlook-desktop", "sharepoint-online", "exchange-online"],
  },
  {
    day: "2021-03-15",
    what: "tokens are distrusted and the health page is gone",
    stops: ["entra-id", "service-health"],
    works: ["office-apps", "onedrive-sync"],
  },
  {
    day: "2019-10-18",
    what: "only the second factor",
    stops: ["entra-mfa"],
    works: ["entra-id", "entra-sessions", "mail", "teams-chat", "sharepoint-online"],
  },
  {
    day: "2022-07-21",
    what: "Teams, and what leans on it",
    stops: ["teams", "teams-chat", "teams-meetings", "teams-queues"],
    works: ["exchange-online", "outlook-desktop", "exchange-owa", "sharepoint-online", "onedrive"],
  },
  {
    day: "2023-01-25",
    what: "the network",
    stops: ["exchange-online", "teams", "sharepoint-online", "admin-center"],
    works: ["active-directory", "wan"],
  },
  {
    day: "2024-07-30",
    what: "the edge under attack",
    stops: ["front-door", "admin-center"],
    works: ["exchange-online", "sharepoint-online", "onedrive"],
  },
  {
    day: "2024-07-19",
    what: "PCs only: the cloud is healthy, phones work",
    as: desks,
    stops: ["endpoint-agent", "pcs-kestrelby", "pcs-arkenfell"],
    works: ["exchange-online", "teams", "sharepoint-online", "entra-id", "outlook-mobile"],
  },
  {
    day: "2024-09-12",
    what: "one internet provider only: the cloud is healthy, the other line works",
    as: ["internet-access=northlink"],
    stops: ["northlink", "internet-kestrelby-a"],
    works: ["exchange-online", "teams", "sharepoint-online", "entra-id", "internet-kestrelby-b"],
  },
  {
    day: "2025-05-09",
    what: "SharePoint only",
    stops: ["sharepoint-online", "onedrive"],
    works: ["exchange-online", "exchange-owa", "mail", "teams", "onedrive-sync"],
  },
  {
    day: "2025-07-09",
    what: "Exchange by every way in",
    stops: ["exchange-online", "exchange-mapi", "exchange-owa", "exchange-rest"],
    works: ["teams", "teams-chat", "onedrive", "sharepoint-online"],
  },
  {
    day: "2025-10-29",
    what: "portals only",
    stops: ["front-door", "admin-center"],
    works: ["exchange-online", "sharepoint-online", "onedrive", "mail"],
  },
  {
    day: "2026-01-22",
    what: "mail flow and search",
    stops: ["exchange-inbound", "exchange-outbound"],
    works: ["exchange-online", "outlook-desktop", "teams"],
  },
  {
    day: "EX869331",
    what: "one client",
    stops: ["exchange-mapi"],
    works: ["exchange-owa", "outlook-mobile", "mail"],
  },
])("$day at Halden Freight: $what", ({ day, as = [], stops, works }) => {
  const replay = replayed(day, as);

  test.each(stops)("%s stops", (id) => expect(lowest(replay, id)).toBe(0));

  test.each(works)("%s works", (id) => expect(lowest(replay, id)).toBe(1));

  test("and of what kept working by reports nothing stops", () => {
    const kept = replay.kept.flatMap(({ elements }) => elements);
    expect(kept.filter((one) => one.lowest === 0)).toEqual([]);
  });
});

test("9 May 2025: text goes on in chats, without files", () => {
  expect(lowest(replayed("SP1070801"), "teams-chat")).toBe(0.8);
});

test("nothing that kept working in any incident stops at Halden Freight", () => {
  const { ranked } = rankReplays({ plan, standIns: chooseStandIns(plan, [...desks]) });
  const stopped = ranked.flatMap(({ incident, kept }) =>
    kept.flatMap(({ elements }) =>
      elements.filter((one) => one.lowest === 0).map(({ element }) => [incident.id, element]),
    ),
  );
  expect(stopped).toEqual([]);
});

test("all incidents are ranked, by what they would have done, or said to be outside of the plan", () => {
  const { ranked, outside } = rankReplays({ plan, standIns: new Map() });
  expect(ranked.length + outside.length).toBe(incidents.length);
  expect(outside.map(({ id }) => id)).toEqual(["MO888473"]);
  const hours = ranked.map(({ harm }) => harm.hours);
  expect(hours.toSorted((one, other) => other - one)).toEqual(hours);
  expect(hours[0]).toBeGreaterThan(0);
});

test("a night of Exchange hurts more than an evening of Teams, and both more than portals", () => {
  const harmOf = (word: string) => replayed(word).harm.hours;
  expect(harmOf("2025-07-09")).toBeGreaterThan(harmOf("2022-07-21"));
  expect(harmOf("2022-07-21")).toBeGreaterThan(harmOf("2025-10-29"));
});
