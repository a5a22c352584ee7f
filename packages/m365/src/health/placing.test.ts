import { describe, expect, test } from "vitest";
import { microsoft365 } from "../catalog/microsoft-365.ts";
import { partElements } from "./feature-elements.ts";
import { placeIssue } from "./placing.ts";
import { healthServices } from "./services.ts";
import { issueOf, vendorPost } from "./testing/made-up-health.ts";

const elementsOf = (changes: Readonly<Record<string, unknown>>) =>
  placeIssue(issueOf(changes)).flatMap(({ elements }) => elements);

test("services and parts are elements of the catalog", () => {
  const features = new Set(microsoft365.features.map(({ id }) => id));
  const ids = new Set<string>(microsoft365.elementsFor(features).map(({ id }) => id));
  const used = [...healthServices.flatMap(({ element }) => element ?? []), ...partElements];
  expect(used.filter((id) => !ids.has(id))).toEqual([]);
});

describe("an issue of a service", () => {
  test.each([
    [
      "Exchange Online",
      "Mailflow - delayed delivery from Internet",
      "x",
      ["exchange-inbound", "exchange-outbound"],
    ],
    [
      "Exchange Online",
      "Tenant Administration (Provisioning)",
      "Cannot migrate from IMAP",
      ["exchange-administration"],
    ],
    ["Exchange Online", "Access", "Users can't use Outlook on the web", ["exchange-owa"]],
    ["Exchange Online", "Access", "Users can't reach their mailboxes", ["exchange-online"]],
    [
      "Exchange Online",
      "Access",
      "No access by Outlook on the web or any connection method",
      ["exchange-online"],
    ],
    ["Microsoft Teams", "Other", "Calls to call queues fail", ["teams-queues", "teams-calling"]],
    ["OneDrive for Business", "Other", "Sync is slow", ["onedrive-sync"]],
    ["Identity Service", "Other", "Multi-factor prompts do not arrive", ["entra-mfa"]],
    ["Microsoft 365 suite", "Access", "Some see an error in the admin center", ["admin-center"]],
    ["Skype for Business", "Other", "x", []],
    ["Brand New", "Other", "x", []],
  ])("%s, %s, %s", (service, feature, title, elements) => {
    const found = elementsOf({ service, feature, featureGroup: "", title, impactDescription: "" });
    expect(found.toSorted()).toEqual([...elements].toSorted());
  });
});

describe("an issue of the suite", () => {
  const suite = {
    service: "Microsoft 365 suite",
    feature: "Other",
    featureGroup: "Other",
    title: "Some services",
    impactDescription: "",
  };

  test("is of the services that its newest post names, without those that it says are well", () => {
    const posts = [
      vendorPost("More info: Affected are Microsoft Planner.", "2026-11-02T09:00:00Z"),
      vendorPost(
        "Title: Some services<br>User Impact: Users can't reach some.<br>More info: Affected are:<br>- Exchange Online<br>- Power BI<br>- Microsoft Power Automate in Microsoft 365<br>Microsoft Teams isn't affected. SharePoint Online is not impacted.",
        "2026-11-02T10:00:00Z",
      ),
    ];
    expect(elementsOf({ ...suite, posts }).toSorted()).toEqual([
      "exchange-online",
      "power-automate",
      "power-bi",
    ]);
  });

  test("is of the parts that its posts speak of in a line about one service alone", () => {
    const posts = [
      vendorPost(
        "<p>More info: This affects:</p><ul><li>Exchange Online: mail flow is delayed</li><li>Microsoft Teams, where nobody can begin new chats</li><li>Power BI and SharePoint Online, with search</li></ul>",
      ),
    ];
    expect(elementsOf({ ...suite, posts }).toSorted()).toEqual([
      "exchange-inbound",
      "exchange-outbound",
      "power-bi",
      "sharepoint-online",
      "teams-chat",
    ]);
  });

  test("is of sign-in where it speaks of that and names no service", () => {
    const posts = [vendorPost("User Impact: Nobody can sign in with multi-factor prompts.")];
    const title = "Users can't sign in";
    expect(elementsOf({ ...suite, title, posts })).toEqual(["entra-sign-in"]);
  });

  test("is of the platform where none is named", () => {
    expect(
      elementsOf({ ...suite, posts: [vendorPost("User Impact: Some users see errors.")] }),
    ).toEqual(["microsoft-365"]);
  });
});
