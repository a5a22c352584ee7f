import { assumed, failed, felt, mostBack } from "../hit.ts";
import type { Incident } from "../incident.ts";

const partly = assumed(0.5, "How badly is not known; played as half, as in the catalog.");

/** What happened in 2024, the oldest first. */
export const incidentsOf2024: readonly Incident[] = [
  {
    id: "2024-07-19-endpoint-agent",
    title: "An endpoint agent stops Windows PCs",
    start: "2024-07-19",
    timing: "It took days.",
    isAdvisory: false,
    services: "Windows PCs with the agent of CrowdStrike; nothing of Microsoft 365",
    scope: "8.5 million PCs",
    hits: [failed("endpoint-agent", { lasts: "repair" }), felt("windows-pcs", { lasts: "repair" })],
    cause: { class: "provider", words: "A content update of the agent." },
    keptWorking: [
      {
        words: "The cloud",
        elements: ["exchange-online", "teams", "sharepoint-online", "entra-id"],
        isInferred: true,
      },
      {
        words: "Phones, Macs and the web",
        elements: ["outlook-mobile", "teams-mobile", "exchange-owa", "office-web"],
        isInferred: true,
      },
    ],
    sources: ["https://enowsoftware.com"],
  },
  {
    id: "MO842351",
    title: "Azure Front Door under attack",
    start: "2024-07-30T11:45Z",
    end: "2024-07-30T19:43Z",
    timing: "Most were back at 14:10.",
    isAdvisory: false,
    services: "The admin center, Entra, Intune and the Power Platform",
    hits: [
      failed("front-door", { lasts: 145 }),
      failed("front-door", { at: 145, ...mostBack }),
      felt("admin-center", { lasts: 145 }),
      felt("entra-admin-center", { lasts: 145 }),
      felt("intune", { lasts: 145, ...partly }),
      felt("power-automate", { lasts: 145, ...partly }),
      felt("power-apps", { lasts: 145, ...partly }),
      ...["admin-center", "entra-admin-center"].map((element) =>
        felt(element, { at: 145, ...mostBack }),
      ),
    ],
    cause: {
      class: "attack",
      words: "A flood of traffic, made worse by a mistake in the defence against it.",
    },
    keptWorking: [
      { words: "Exchange", elements: ["exchange-online"], isInferred: false },
      {
        words: "SharePoint and OneDrive",
        elements: ["sharepoint-online", "onedrive"],
        isInferred: false,
      },
      { words: "Teams", elements: ["teams", "teams-chat"], isInferred: false },
    ],
    sources: ["https://security.nl/posting/852139", "https://digitaltrends.com"],
  },
  {
    id: "EX869331",
    title: "Outlook on Windows after a migration",
    start: "2024-08-21T13:00Z",
    end: "2024-08-22T15:00Z",
    isAdvisory: true,
    services: "Outlook on Windows",
    scope: "Users whose mailbox had been migrated lately",
    hits: [failed("exchange-mapi")],
    cause: {
      class: "change",
      words: "How an interface for administration authenticates was configured anew.",
    },
    keptWorking: [{ words: "Outlook on the web", elements: ["exchange-owa"], isInferred: false }],
    sources: ["https://m365jp.net (23 August 2024)"],
  },
  {
    id: "MO888473",
    title: "One internet provider in North America",
    start: "2024-09-12T11:46Z",
    end: "2024-09-12T13:14Z",
    isAdvisory: false,
    services: "Everything, for customers of one internet provider",
    scope: "North America, the customers of AT&T",
    hits: [failed("internet-access")],
    cause: { class: "provider", words: "The provider changed a route." },
    keptWorking: [
      {
        words: "All services of Microsoft",
        elements: ["exchange-online", "teams", "sharepoint-online", "entra-id"],
        isInferred: false,
      },
      {
        words: "Other internet providers",
        elements: ["internet-access-second"],
        isInferred: false,
      },
    ],
    sources: ["https://m365jp.net (13 September 2024)"],
  },
  {
    id: "MO941162",
    title: "Outlook on the web and the calendar of Teams",
    start: "2024-11-25",
    end: "2024-11-26",
    timing: "It began early; 98 % was patched at 17:00, and the tail took until the next day.",
    isAdvisory: false,
    services: "Exchange by web and search, and the calendar of Teams",
    hits: [failed("exchange-owa"), failed("microsoft-search"), felt("teams-calendar")],
    cause: {
      class: "change",
      words: "A recent change; restarting what it had reached, one by one, was slow.",
    },
    keptWorking: [
      { words: "Video calls", elements: ["teams-meetings", "teams-calling"], isInferred: false },
      {
        words: "Sending and receiving mail, for many",
        elements: ["exchange-inbound", "exchange-outbound"],
        isInferred: false,
      },
    ],
    sources: ["https://windowsforum.com (threads 383728 and 346518)"],
  },
];
