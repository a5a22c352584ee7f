import { assumed, failed, felt, mostBack } from "../hit.ts";
import type { Incident } from "../incident.ts";

/** What happened in 2023, the oldest first. */
export const incidentsOf2023: readonly Incident[] = [
  {
    id: "MO502273",
    title: "Microsoft's own network",
    start: "2023-01-25T07:05Z",
    end: "2023-01-25T12:43Z",
    timing: "It came in waves; most were back at 09:00.",
    isAdvisory: false,
    services: "Teams, Exchange, SharePoint, OneDrive, Graph and administration",
    hits: [
      failed("microsoft-wan", { lasts: 115 }),
      failed("microsoft-wan", { at: 115, ...mostBack }),
      ...[
        "teams",
        "exchange-online",
        "sharepoint-online",
        "onedrive",
        "graph",
        "admin-center",
      ].flatMap((element) => [
        felt(element, { lasts: 115 }),
        felt(element, { at: 115, ...mostBack }),
      ]),
    ],
    cause: {
      class: "network",
      words: "A change on a router of the wide area network.",
    },
    keptWorking: [{ words: "Nothing broadly", elements: [], isInferred: true }],
    sources: ["https://indiatoday.in (31 January 2023)"],
  },
  {
    id: "EX523372",
    title: "Outlook on the web, on phones",
    start: "2023-02-28T18:30Z",
    end: "2023-03-07T17:10Z",
    isAdvisory: true,
    services: "Outlook on the web in the browsers of phones",
    hits: [
      failed(
        "exchange-owa",
        assumed(
          0.8,
          "Only browsers on phones were hit. Their share is not known; played as one in five.",
        ),
      ),
    ],
    cause: { class: "change", words: "A service update." },
    keptWorking: [
      {
        words: "Outlook on the web on PCs, and the apps",
        elements: ["outlook-desktop", "outlook-mobile", "mail"],
        isInferred: true,
      },
    ],
    sources: ["https://m365jp.net (8 March 2023)"],
  },
  {
    id: "MO544665",
    title: "Notifications and one-time codes",
    start: "2023-04-20T21:03Z",
    end: "2023-04-22T03:30Z",
    isAdvisory: false,
    services: "Notification mail and one-time passcodes",
    hits: [failed("notifications")],
    cause: { class: "infrastructure", words: "The pipeline of notifications ran slowly." },
    keptWorking: [
      {
        words: "The core applications",
        elements: ["exchange-online", "teams", "sharepoint-online"],
        isInferred: true,
      },
    ],
    sources: ["https://m365jp.net (25 April 2023)"],
  },
];
