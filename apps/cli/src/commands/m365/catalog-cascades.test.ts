import { simulate } from "@mainstay/analysis";
import { microsoft365 } from "@mainstay/m365";
import { completePlan, type Disruption, ElementId, never, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";

function tenant(...features: readonly string[]): Plan {
  return completePlan(planOf({ uses: { id: "m365", features: [...features] } }), [microsoft365]);
}

/** What is left of elements at an instant, in minutes, after others were lost for good at the start. */
function left(plan: Plan, lost: readonly string[], at: number) {
  const disruptions: readonly Disruption[] = lost.map((id) => ({ element: ElementId.parse(id) }));
  const cascade = simulate(
    plan,
    disruptions.map((one) => ({ ...one, lasts: never })),
  );
  return (id: string): number => {
    const element = ElementId.parse(id);
    expect(plan.elements.map((one) => one.id)).toContain(element);
    const steps = cascade.elements.get(element)?.level ?? [];
    return steps.findLast((step) => step.at <= at)?.level ?? 1;
  };
}

const hour = 60;
const day = 24 * hour;
const plain = tenant();
const client = tenant(
  "cached-mode",
  "joined-devices",
  "endpoint-agent",
  "files-on-demand",
  "pinned-files",
);

describe("what kept working in incidents that happened, by the catalog", () => {
  test("28 September 2020, Entra: new sign-ins are dead, people who were in stay in", () => {
    const at = left(plain, ["entra-id"], 178);
    expect(at("entra-sign-in")).toBe(0);
    for (const id of ["entra-sessions", "mail", "outlook-desktop", "sharepoint-online"]) {
      expect([id, at(id)]).toEqual([id, 1]);
    }
  });

  test("28 September 2020, before backup authentication: other applications lose their sessions", () => {
    const at = left(tenant("resilience-defaults-off"), ["entra-id"], 178);
    expect(at("entra-sessions-classic")).toBe(0);
    expect(at("outlook-desktop")).toBe(1);
  });

  test("15 March 2021, tokens distrusted: Teams suffers within the hour, the health page is gone", () => {
    const at = left(plain, ["entra-id"], 2 * hour);
    expect(at("teams")).toBe(0.5);
    expect(at("admin-center")).toBe(0);
    expect(at("service-health")).toBeCloseTo(0.3);
  });

  test("18 October 2019, second factor only: whoever is not prompted works", () => {
    const at = left(client, ["entra-mfa"], 150);
    expect(at("self-service-password-reset")).toBe(0);
    expect(at("entra-sign-in")).toBeCloseTo(0.8);
    for (const id of ["entra-sessions", "mail", "teams-chat", "sharepoint-online"]) {
      expect([id, at(id)]).toEqual([id, 1]);
    }
  });

  test("19 June 2020, Teams on the PC: the web and phones go on", () => {
    const at = left(plain, ["teams-desktop"], 7 * hour);
    expect([at("teams-chat"), at("teams-meetings"), at("teams-calling")]).toEqual([1, 1, 1]);
  });

  test("21 July 2022, Teams and what leans on it: mail is read, files are there", () => {
    const at = left(plain, ["teams-storage"], 268);
    expect([at("teams-chat"), at("teams-meetings")]).toEqual([0, 0]);
    for (const id of ["office-web", "exchange-outbound", "graph", "viva-engage", "admin-center"]) {
      expect([id, at(id) < 1 && at(id) > 0]).toEqual([id, true]);
    }
    for (const id of ["outlook-desktop", "exchange-owa", "sharepoint-online", "onedrive-sync"]) {
      expect([id, at(id)]).toEqual([id, 1]);
    }
  });

  test("25 January 2023, the wide area network: nothing is left broadly", () => {
    const at = left(plain, ["microsoft-wan"], hour);
    for (const id of [
      "mail",
      "teams-chat",
      "sharepoint-online",
      "onedrive",
      "graph",
      "admin-center",
    ]) {
      expect([id, at(id)]).toEqual([id, 0]);
    }
  });

  test.each(["30 July 2024", "29 October 2025"])(
    "%s, the edge: portals are dead, mail, files and Teams go on",
    () => {
      const at = left(plain, ["front-door"], 8 * hour);
      expect([at("admin-center"), at("entra-admin-center")]).toEqual([0, 0]);
      expect(at("intune")).toBeLessThan(1);
      for (const id of ["mail", "sharepoint-online", "onedrive", "teams-chat", "teams-meetings"]) {
        expect([id, at(id)]).toEqual([id, 1]);
      }
    },
  );

  test("12 September 2024, one internet provider: the cloud is healthy", () => {
    const at = left(tenant("central-internet-access"), ["internet-access"], 88);
    expect([at("cloud-access"), at("teams-desktop"), at("exchange-owa")]).toEqual([0, 0, 0]);
    for (const id of ["exchange-online", "teams", "sharepoint-online", "outlook-mobile"]) {
      expect([id, at(id)]).toEqual([id, 1]);
    }
    const two = tenant("central-internet-access", "second-internet-line");
    expect(left(two, ["internet-access"], 88)("cloud-access")).toBe(1);
  });

  test("9 May 2025, SharePoint: mail and chat go on, and files that are on the PC", () => {
    const at = left(client, ["sharepoint-authentication"], 158);
    expect([at("sharepoint-online"), at("onedrive"), at("office-web")]).toEqual([0, 0, 0]);
    expect([at("mail"), at("outlook-desktop"), at("office-apps")]).toEqual([1, 1, 1]);
    expect([at("teams-chat"), at("teams-meetings"), at("onedrive-sync")]).toEqual([0.8, 1, 0.8]);
  });

  test("9 July 2025, Exchange by all protocols: Teams and OneDrive go on, mail is what the cache has", () => {
    const at = left(client, ["exchange-online"], 1289);
    for (const id of ["exchange-owa", "outlook-mobile", "native-mail", "teams-calendar"]) {
      expect([id, at(id)]).toEqual([id, 0]);
    }
    expect(at("outlook-desktop")).toBeCloseTo(0.3);
    expect([at("teams-chat"), at("onedrive"), at("teams-meetings")]).toEqual([1, 1, 0.8]);
  });

  test("22 January 2026, mail flow and search: old mail and chats are there, late is lost after a day", () => {
    const at = left(plain, ["exchange-inbound", "exchange-outbound", "microsoft-search"], 596);
    expect(at("mail")).toBeCloseTo(0.7);
    expect([at("outlook-desktop"), at("teams-chat")]).toEqual([1, 0.98]);
    expect(left(plain, ["exchange-inbound"], day)("mail")).toBeCloseTo(0.5);
  });

  test("19 July 2024, an endpoint agent: the cloud, phones and the web go on", () => {
    const at = left(client, ["endpoint-agent"], day);
    expect([at("windows-pcs"), at("outlook-desktop"), at("teams-desktop")]).toEqual([0, 0, 0]);
    for (const id of ["exchange-owa", "outlook-mobile", "mail", "teams-chat", "office-web"]) {
      expect([id, at(id)]).toEqual([id, 1]);
    }
  });

  test("21 August 2024, Outlook on Windows alone: people take another client", () => {
    const at = left(plain, ["exchange-mapi"], 1560);
    expect([at("outlook-desktop"), at("exchange-owa"), at("mail")]).toEqual([0, 1, 1]);
  });

  test("17 March 2026, Outlook on phones and Mac: PCs and the web go on", () => {
    const at = left(plain, ["exchange-rest"], 30 * day);
    expect([at("outlook-mobile"), at("outlook-mac"), at("mail")]).toEqual([0, 0, 1]);
  });

  test("17 November 2021, Forms: nothing else", () => {
    const cascade = simulate(plain, [{ element: ElementId.parse("forms") }]);
    expect([...cascade.elements.keys()]).toEqual(["forms"]);
  });
});

describe("how a loss reaches people over time, by what a tenant has", () => {
  test("AD FS: new sign-ins at once, other applications after an hour, modern clients after a day", () => {
    const plan = tenant("federated-sign-in");
    const atOnce = left(plan, ["ad-fs"], 0);
    expect([atOnce("entra-sign-in"), atOnce("entra-sessions-classic")]).toEqual([0, 1]);
    expect(left(plan, ["ad-fs"], hour)("entra-sessions-classic")).toBe(0);
    expect(left(plan, ["ad-fs"], day - 1)("mail")).toBe(1);
    expect(left(plan, ["ad-fs"], day)("mail")).toBe(0);
  });

  test("password hashes as standby keep sign-in without AD FS", () => {
    const plan = tenant("federated-sign-in", "password-hash-sync");
    expect(left(plan, ["ad-fs"], 7 * day)("entra-sign-in")).toBe(1);
    expect(left(plan, ["active-directory"], 7 * day)("entra-sign-in")).toBe(1);
  });

  test("backup authentication renews sessions for three days, unless it is lost or not to be had", () => {
    expect(left(plain, ["entra-id"], 3 * day - 1)("entra-sessions-classic")).toBe(1);
    expect(left(plain, ["entra-id"], 3 * day)("entra-sessions-classic")).toBe(0);
    const both = ["entra-id", "entra-backup-authentication"];
    expect(left(plain, both, hour)("entra-sessions-classic")).toBe(0);
    expect(left(tenant("china-21vianet"), ["entra-id"], hour)("entra-sessions-classic")).toBe(0);
  });

  test("Office edits for thirty days without its licence, for 180 with extended offline access", () => {
    const lost = ["office-activation"];
    expect(left(plain, lost, 30 * day - 1)("office-apps")).toBe(1);
    expect(left(plain, lost, 30 * day)("office-apps")).toBeCloseTo(0.4);
    expect(left(tenant("extended-offline-access"), lost, 30 * day)("office-apps")).toBe(1);
  });

  test("a survivable branch appliance helps when the site loses the internet, not when Teams is down", () => {
    const plan = tenant("direct-routing", "survivable-branch");
    expect(left(plan, ["internet-access"], day)("session-border-controller")).toBe(1);
    expect(left(plan, ["teams-storage"], day)("teams-pstn")).toBe(0);
    expect(left(tenant("direct-routing"), ["internet-access"], day)("teams-pstn")).toBe(0);
  });
});
