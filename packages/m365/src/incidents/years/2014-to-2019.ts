import { failed, felt } from "../hit.ts";
import type { Incident } from "../incident.ts";

const whoeverIsNotAsked = ["entra-sessions", "mail", "teams-chat", "sharepoint-online"];

/** What happened up to the end of 2019, the oldest first. Of the first years little is left to read. */
export const incidentsTo2019: readonly Incident[] = [
  {
    id: "2014-06-exchange",
    title: "Exchange Online in North America",
    start: "2014-06",
    toldMinutes: 540,
    isAdvisory: false,
    services: "Exchange Online",
    scope: "North America",
    hits: [failed("exchange-online")],
    cause: { class: "infrastructure", words: "What broke is not told where we read of it." },
    keptWorking: [
      { words: "Other services", elements: ["sharepoint-online", "onedrive"], isInferred: true },
    ],
    sources: ["https://solarwindsmsp.com/blog/office-365-availability"],
  },
  {
    id: "EX71628",
    title: "Mail flow in North America",
    start: "2016-06-29",
    end: "2016-06-30",
    timing: "It began in the evening.",
    isAdvisory: false,
    services: "Mail flow of Exchange Online",
    scope: "North America",
    hits: [failed("exchange-inbound"), failed("exchange-outbound")],
    cause: {
      class: "infrastructure",
      words: "A feature that finds better routes for mail did its work badly.",
    },
    keptWorking: [{ words: "Mail arrived, late", elements: ["exchange-online"], isInferred: true }],
    sources: ["https://blog.fmsinc.com"],
  },
  {
    id: "2018-09-04-azure-region",
    title: "Lightning at an Azure region",
    start: "2018-09-04",
    isAdvisory: false,
    services: "Multi-factor sign-in, and many services that rest on Azure",
    hits: [felt("entra-mfa")],
    cause: {
      class: "datacentre",
      words: "Lightning struck at the Azure region South Central US.",
    },
    keptWorking: [
      { words: "Services that had no home in that region", elements: [], isInferred: true },
    ],
    sources: ["https://office365itpros.com/2018/11/20"],
  },
  {
    id: "2018-11-19-mfa",
    title: "Multi-factor sign-in around the world",
    start: "2018-11-19T04:39Z",
    end: "2018-11-19T18:38Z",
    isAdvisory: false,
    services: "Multi-factor sign-in and self-service password reset",
    scope: "Europe, the Middle East, Africa and Asia-Pacific, then the Americas",
    hits: [failed("entra-mfa"), felt("self-service-password-reset")],
    cause: {
      class: "change",
      words: "A roll-out of code: a slow cache, a race, and a back end that was overloaded.",
    },
    keptWorking: [
      {
        words: "Users who are not asked for a second factor",
        elements: whoeverIsNotAsked,
        isInferred: false,
      },
      {
        words: "Administrators who had switched it off",
        elements: ["entra-id"],
        isInferred: false,
      },
    ],
    sources: [
      "https://redmondmag.com (27 November 2018)",
      "https://office365itpros.com/2018/11/20",
    ],
  },
  {
    id: "2019-10-18-mfa",
    title: "Multi-factor sign-in in North America",
    start: "2019-10-18T13:30Z",
    end: "2019-10-18T16:00Z",
    isAdvisory: false,
    services: "Multi-factor sign-in",
    scope: "North America, 0.51 % of the users",
    hits: [failed("entra-mfa")],
    cause: {
      class: "network",
      words: "Packets were lost on the way to something that the second factor rests on.",
    },
    keptWorking: [
      { words: "Everyone who was not asked", elements: whoeverIsNotAsked, isInferred: true },
    ],
    sources: ["https://cayosoft.com", "https://winbuzzer.com"],
  },
];
