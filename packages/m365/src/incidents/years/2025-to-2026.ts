import { assumed, failed, felt, mostBack, reported } from "../hit.ts";
import type { Incident } from "../incident.ts";

const partly = assumed(0.5, "How badly is not known; played as half, as in the catalog.");

const edgeShare = assumed(
  0.7,
  "How many requests failed is not known; played as the share of the edge that was gone.",
);

/** What happened in 2025 and 2026, the oldest first. */
export const incidentsOf2025And2026: readonly Incident[] = [
  {
    id: "OP978247",
    title: "Multi-factor sign-in in Europe",
    start: "2025-01-13",
    timing: "It began in the morning and took about 4 hours.",
    toldMinutes: 240,
    isAdvisory: false,
    services: "Sign-in with a second factor to the applications of Microsoft 365",
    scope: "Mainly Europe",
    hits: [failed("entra-mfa")],
    cause: {
      class: "infrastructure",
      words: "What multi-factor sign-in runs on was overloaded.",
    },
    keptWorking: [
      {
        words: "Sessions whose second factor was given before",
        elements: ["entra-sessions"],
        isInferred: true,
      },
    ],
    sources: ["https://winbuzzer.com/2025/01/13"],
  },
  {
    id: "SP1070801",
    title: "SharePoint Online alone",
    start: "2025-05-09T18:33Z",
    end: "2025-05-09T21:11Z",
    isAdvisory: false,
    services: "SharePoint Online and the admin center",
    hits: [failed("sharepoint-authentication"), felt("sharepoint-online")],
    cause: { class: "change", words: "A change of authentication was deployed too early." },
    keptWorking: [
      { words: "Exchange", elements: ["exchange-online", "exchange-owa"], isInferred: false },
      { words: "Chat in Teams", elements: ["teams", "teams-chat"], isInferred: false },
      { words: "Synced files", elements: ["onedrive-sync"], isInferred: true },
    ],
    sources: ["https://m365jp.net (10 May 2025)"],
  },
  {
    id: "EX1112414",
    title: "Exchange Online by every way in",
    start: "2025-07-09T22:20Z",
    end: "2025-07-10T19:49Z",
    isAdvisory: false,
    services: "Exchange by web, REST, ActiveSync and MAPI",
    scope: "Many users",
    hits: [failed("exchange-online")],
    cause: { class: "change", words: "A component for authentication was updated." },
    keptWorking: [
      { words: "Teams", elements: ["teams", "teams-chat"], isInferred: false },
      { words: "OneDrive", elements: ["onedrive"], isInferred: false },
    ],
    sources: ["https://status.opentext.com", "https://particle.news"],
  },
  {
    id: "2025-10-09-front-door",
    title: "Azure Front Door loses capacity",
    start: "2025-10-09T07:40Z",
    end: "2025-10-09",
    timing: "It was over on the same day.",
    isAdvisory: false,
    services:
      "Portals of Entra and administration, prompts for a second factor, sign-in to Teams and Exchange",
    scope: "Europe, the Middle East and Africa",
    hits: [
      failed("front-door", reported(0.7, "A crash took about 30 % of its capacity.")),
      ...["admin-center", "entra-admin-center", "entra-mfa", "entra-sign-in"].map((element) =>
        felt(element, edgeShare),
      ),
    ],
    cause: { class: "infrastructure", words: "A crash took about 30 % of the edge's capacity." },
    keptWorking: [{ words: "Open sessions", elements: ["entra-sessions"], isInferred: true }],
    sources: ["https://particle.news", "https://windowsforum.com (thread 384049)"],
  },
  {
    id: "MO1181369",
    title: "Azure Front Door spreads a bad configuration",
    start: "2025-10-29T15:41Z",
    end: "2025-10-30T00:05Z",
    isAdvisory: false,
    services:
      "Portals, the Entra admin center, mobility in Intune, Purview, Copilot, and requests to support",
    hits: [
      failed("front-door"),
      felt("admin-center"),
      felt("entra-admin-center"),
      felt("support-requests"),
      felt("intune", partly),
      felt("purview", partly),
      felt("copilot", partly),
    ],
    cause: { class: "change", words: "The metadata of a configuration broke the edge." },
    keptWorking: [
      {
        words: "Mail and files, mostly",
        elements: ["exchange-online", "sharepoint-online", "onedrive"],
        isInferred: true,
      },
    ],
    sources: ["https://azure.status.microsoft (review YKYN-BWZ)"],
  },
  {
    id: "MO1221364",
    title: "Mail flow, search and new chats",
    start: "2026-01-22T19:37Z",
    end: "2026-01-23T05:33Z",
    timing: "Declared as resolved at 18:29 of the second day.",
    isAdvisory: false,
    services:
      "Mail flow of Exchange (451 4.3.2), search, new chats in Teams, administration, Defender and Purview",
    hits: [
      failed("exchange-inbound"),
      failed("exchange-outbound"),
      failed("microsoft-search"),
      felt(
        "teams-chat",
        assumed(0.8, "New chats failed, those that there were went on. Played as one in five."),
      ),
      felt("admin-center", partly),
      felt("defender-xdr", partly),
      felt("purview", partly),
      ...["exchange-inbound", "exchange-outbound"].map((element) =>
        failed(element, { at: 596, lasts: 776, ...mostBack }),
      ),
    ],
    cause: {
      class: "change",
      words:
        "Maintenance took the service offline that knows where things are worldwide; load balancers were overloaded.",
    },
    keptWorking: [
      {
        words: "Mail that was there already",
        elements: ["exchange-online", "outlook-desktop"],
        isInferred: true,
      },
      { words: "Chats that there were", elements: ["teams", "teams-chat"], isInferred: true },
    ],
    sources: ["https://microsoftmessageid.com/?p=577"],
  },
  {
    id: "EX1268771",
    title: "Outlook on phones and Mac",
    start: "2026-03-17T14:00Z",
    end: "2026-04-15T23:00Z",
    isAdvisory: true,
    services: "Outlook on phones and the new Outlook for Mac",
    hits: [failed("exchange-rest"), felt("outlook-mobile"), felt("outlook-mac")],
    cause: { class: "infrastructure", words: "A component for notifications." },
    keptWorking: [
      {
        words: "Outlook on Windows and on the web",
        elements: ["outlook-desktop", "exchange-owa", "mail"],
        isInferred: false,
      },
    ],
    sources: ["https://m365jp.net (17 April 2026)"],
  },
];
