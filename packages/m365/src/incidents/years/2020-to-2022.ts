import { assumed, failed, felt, mostBack } from "../hit.ts";
import type { Incident } from "../incident.ts";

const someNeededToken = assumed(
  0.5,
  "Whoever needed a new token or key check was hit. Their share is not known; played as half.",
);

const disturbed = (level: number) =>
  assumed(level, "How badly is not known; the level is that of the catalog.");

/** What happened from 2020 to 2022, the oldest first. */
export const incidentsFrom2020To2022: readonly Incident[] = [
  {
    id: "2020-06-19-teams-desktop",
    title: "Teams on the PC lets nobody in",
    start: "2020-06-19T00:01Z",
    end: "2020-06-19T07:01Z",
    isAdvisory: false,
    services: "Sign-in to Teams on the PC",
    hits: [failed("teams-desktop")],
    cause: { class: "change", words: "A web service was brought to a new version." },
    keptWorking: [
      {
        words: "Teams in the browser and on phones, and clients that were signed in",
        elements: ["teams-web", "teams-mobile", "teams-chat", "teams-meetings"],
        isInferred: false,
      },
    ],
    sources: ["https://udm-its.blogspot.com/2020/06"],
  },
  {
    id: "MO222965",
    title: "Nobody new can sign in to Entra",
    start: "2020-09-28T21:25Z",
    end: "2020-09-29T00:23Z",
    timing: "The last were back at 02:25.",
    isAdvisory: false,
    services: "Sign-in to all applications through Entra ID",
    hits: [failed("entra-id"), failed("entra-id", { at: 178, lasts: 122, ...mostBack })],
    cause: {
      class: "change",
      words:
        "An update for the test ring went to all rings at once, and the way back was broken too.",
    },
    keptWorking: [
      {
        words: "Most people who were signed in",
        elements: ["entra-sessions", "outlook-desktop", "sharepoint-online"],
        isInferred: false,
      },
    ],
    sources: ["https://build5nines.com", "https://mspoweruser.com"],
  },
  {
    id: "MO244568",
    title: "Entra's tokens are distrusted",
    start: "2021-03-15T19:00Z",
    end: "2021-03-16T09:37Z",
    timing: "Most were back at 22:10.",
    isAdvisory: false,
    services: "Entra ID, and with it Teams, Exchange, Forms, Intune and more; the health page",
    hits: [
      failed("entra-id", { lasts: 190 }),
      failed("entra-id", { at: 190, ...mostBack }),
      felt("service-health", { lasts: 190 }),
      ...["teams", "exchange-online", "forms", "intune"].map((element) =>
        felt(element, { lasts: 190, ...someNeededToken }),
      ),
    ],
    cause: {
      class: "change",
      words: "A signing key was removed although it was marked to be kept.",
    },
    keptWorking: [
      {
        words: "Applications that needed no new token",
        elements: ["office-apps", "onedrive-sync"],
        isInferred: false,
      },
    ],
    sources: ["https://practical365.com/azure-ad-outage-march-15-2021"],
  },
  {
    id: "2021-04-01-azure-dns",
    title: "Azure DNS answers nothing",
    start: "2021-04-01T21:21Z",
    end: "2021-04-01T22:00Z",
    timing: "The last were back at 22:30.",
    isAdvisory: false,
    services: "Everything whose names Azure DNS answers for",
    hits: [
      failed("microsoft-dns"),
      failed("microsoft-dns", { at: 39, lasts: 30, ...mostBack }),
      ...["microsoft-365", "entra-id"].flatMap((element) => [
        felt(element),
        felt(element, { at: 39, lasts: 30, ...mostBack }),
      ]),
    ],
    cause: {
      class: "names",
      words: "A surge of queries met a defect in the code that should have borne it.",
    },
    keptWorking: [{ words: "Names that were still in a cache", elements: [], isInferred: true }],
    sources: ["https://zdnet.com", "https://practical365.com"],
  },
  {
    id: "FM298724",
    title: "Forms alone",
    start: "2021-11-17T13:00Z",
    end: "2021-11-17T13:58Z",
    isAdvisory: false,
    services: "Forms",
    hits: [failed("forms")],
    cause: { class: "capacity", words: "More requests came than anybody expected." },
    keptWorking: [
      {
        words: "Everything else",
        elements: ["exchange-online", "teams", "sharepoint-online", "entra-sign-in"],
        isInferred: true,
      },
    ],
    sources: ["https://github.com/pnp/cli-microsoft365 (a recorded answer among its tests)"],
  },
  {
    id: "MO402741",
    otherIds: ["TM402718"],
    title: "Teams, then what leans on it",
    start: "2022-07-21T01:47Z",
    end: "2022-07-21T06:15Z",
    timing: "The last were back after about 12 hours.",
    isAdvisory: false,
    services:
      "Teams, then Office for the web, sending mail, Graph, Windows 365 and Yammer (now Viva Engage)",
    hits: [
      failed("teams-storage"),
      felt("teams"),
      felt("office-web", disturbed(0.7)),
      felt("exchange-outbound", assumed(0.8, "Mail left late; the level is that of the catalog.")),
      felt("graph", disturbed(0.7)),
      felt("windows-365", disturbed(0.8)),
      felt("viva-engage", disturbed(0.7)),
      failed("teams-storage", { at: 268, lasts: 452, ...mostBack }),
      felt("teams", { at: 268, lasts: 452, ...mostBack }),
    ],
    cause: {
      class: "change",
      words: "A deployment had a broken link to a storage inside of Microsoft.",
    },
    keptWorking: [
      {
        words: "Reading mail",
        elements: ["exchange-online", "outlook-desktop", "exchange-owa"],
        isInferred: true,
      },
      { words: "Stored files", elements: ["sharepoint-online", "onedrive"], isInferred: true },
    ],
    sources: ["https://theregister.com (21 July 2022)", "https://office-watch.com"],
  },
];
