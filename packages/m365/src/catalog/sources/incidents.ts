import type { Source } from "../source.ts";

/** Incidents that showed how Microsoft 365 depends, by the day or by Microsoft's number, and who wrote of them. */
export const incidents = {
  "2018-11-19": {
    title: "Multi-factor sign-in worldwide",
    address: "https://redmondmag.com",
    day: "2018-11-19",
  },
  "2019-10-18": {
    title: "Multi-factor sign-in, North America",
    address: "https://winbuzzer.com",
    day: "2019-10-18",
  },
  "2020-06-19": {
    title: "Teams desktop sign-in",
    address: "https://udm-its.blogspot.com/2020/06",
    day: "2020-06-19",
  },
  "2020-09-28": {
    title: "Entra sign-in (MO222965)",
    address: "https://build5nines.com",
    day: "2020-09-28",
  },
  "2021-03-15": {
    title: "Entra signing keys (MO244568)",
    address: "https://practical365.com/azure-ad-outage-march-15-2021",
    day: "2021-03-15",
  },
  "2021-04-01": { title: "Azure DNS", address: "https://practical365.com", day: "2021-04-01" },
  MO402741: {
    title: "Teams, then what leans on it",
    address: "https://www.theregister.com",
    day: "2022-07-21",
  },
  MO502273: {
    title: "Microsoft's wide area network",
    address: "https://www.indiatoday.in",
    day: "2023-01-25",
  },
  EX523372: {
    title: "Outlook on the web on phones",
    address: "https://m365jp.net",
    day: "2023-02-28",
  },
  MO544665: {
    title: "Notifications and one-time codes",
    address: "https://m365jp.net",
    day: "2023-04-20",
  },
  MO545715: { title: "Usage reports", day: "2023" },
  "2024-07-19": {
    title: "A content update of an endpoint agent",
    address: "https://www.enowsoftware.com",
    day: "2024-07-19",
  },
  "2024-07-30": {
    title: "Azure Front Door under attack (MO842351)",
    address: "https://www.security.nl/posting/852139",
    day: "2024-07-30",
  },
  EX869331: { title: "Outlook on Windows", address: "https://m365jp.net", day: "2024-08-21" },
  MO888473: {
    title: "One internet provider, North America",
    address: "https://m365jp.net",
    day: "2024-09-12",
  },
  MO941162: {
    title: "Exchange and Teams calendar",
    address: "https://windowsforum.com",
    day: "2024-11-25",
  },
  "2025-01-13": {
    title: "Multi-factor sign-in, Europe (OP978247)",
    address: "https://winbuzzer.com",
    day: "2025-01-13",
  },
  SP1070801: { title: "SharePoint Online", address: "https://m365jp.net", day: "2025-05-09" },
  EX1112414: {
    title: "Exchange Online, all protocols",
    address: "https://status.opentext.com",
    day: "2025-07-09",
  },
  "2025-10-09": {
    title: "Azure Front Door, lost capacity",
    address: "https://windowsforum.com",
    day: "2025-10-09",
  },
  "2025-10-29": {
    title: "Azure Front Door, configuration (MO1181369)",
    address: "https://azure.status.microsoft",
    day: "2025-10-29",
  },
  "2026-01-22": {
    title: "Mail flow and search (MO1221364)",
    address: "https://microsoftmessageid.com/?p=577",
    day: "2026-01-22",
  },
  EX1268771: {
    title: "Outlook on phones and Mac",
    address: "https://m365jp.net",
    day: "2026-03-17",
  },
} as const satisfies Record<string, Source>;
