import {
  emptyHistory,
  foldHistory,
  joinHealth,
  readHealth,
  toHistoryLine,
  type HealthHistory,
} from "@mainstay/m365";
import { Plan } from "@mainstay/plan";
import * as z from "zod";
import type { KnownHealth } from "../known-health.ts";

/** A plan that lives on mail: a function below its MBCO without it, one that does for a while, and one that needs none. */
export const mailRoom: Plan = z.decode(Plan, {
  mainstay: 1,
  organisation: { name: "The mail room" },
  elements: [
    {
      id: "orders",
      kind: "function",
      name: "Orders by mail",
      objectives: { rto: "2h", mtpd: "8h", mbco: 0.6 },
      needs: ["order-entry"],
    },
    {
      id: "order-entry",
      kind: "process",
      name: "Order entry",
      needs: [{ targets: ["exchange-online"], holds: "30m" }],
    },
    {
      id: "advice",
      kind: "function",
      name: "Advice by meeting",
      objectives: { rto: "1d", mbco: 0.3 },
      needs: [{ targets: ["teams"], holds: "1d" }],
    },
    { id: "stock", kind: "function", name: "Stock keeping", objectives: { rto: "1d" } },
    { id: "exchange-online", kind: "service", name: "Exchange Online" },
    { id: "teams", kind: "service", name: "Microsoft Teams" },
  ],
});

const post = (created: string, content: string) => ({
  createdDateTime: created,
  description: { contentType: "html", content },
});

const answers = [
  [
    { id: "Exchange", service: "Exchange Online", status: "serviceInterruption" },
    { id: "microsoftteams", service: "Microsoft Teams", status: "serviceDegradation" },
    { id: "SharePoint", service: "SharePoint Online", status: "serviceOperational" },
    { id: "Planner", service: "Planner", status: "somethingNew" },
    { id: "Flying", service: "Flying Carpets", status: "serviceOperational" },
  ],
  [
    {
      id: "EX900001",
      title: "Users can't reach their mailboxes",
      service: "Exchange Online",
      status: "serviceInterruption",
      classification: "incident",
      feature: "Access",
      impactDescription: "Users can't reach their mailboxes.",
      isResolved: false,
      startDateTime: "2026-11-02T08:00:00Z",
      lastModifiedDateTime: "2026-11-02T09:30:00Z",
      posts: [
        post(
          "2026-11-02T09:30:00Z",
          "<p>User Impact: Users can't reach their mailboxes, whichever client they use.</p><p>Current status: A change is being taken back, region by region, and some can work again.</p><p>Scope of impact: Any user in Europe.</p><p>Start time: Monday, November 2, 2026, at 7:30 AM UTC</p><p>Root cause: A change of the network.</p><p>Next update by: Monday, November 2, 2026, at 11:00 AM UTC</p>",
        ),
      ],
    },
    {
      id: "TM900002",
      title: "Meetings begin late for some",
      service: "Microsoft Teams",
      status: "serviceDegradation",
      classification: "advisory",
      isResolved: false,
      startDateTime: "2026-10-30T08:00:00Z",
      posts: [],
    },
    {
      id: "MO900003",
      title: "Search was slow",
      service: "Microsoft 365 suite",
      status: "postIncidentReviewPublished",
      classification: "incident",
      isResolved: true,
      startDateTime: "2026-10-20T08:00:00Z",
      endDateTime: "2026-10-20T12:00:00Z",
      posts: [],
    },
    {
      id: "XX1",
      service: "Flying Carpets",
      status: "serviceOperational",
      startDateTime: "some day",
    },
  ],
];

const { services = [], issues = [], problems } = joinHealth(answers.map(readHealth));

/** The health of a bad morning, as a tenant tells it. */
export const badMorning: KnownHealth = {
  source: { kind: "tenant", cloud: "Worldwide" },
  at: "2026-11-02T10:00:00Z",
  now: "2026-11-02T10:00:00Z",
  services,
  issues,
  knows: { services: true, issues: true },
  failed: [],
  problems,
  warnings: [],
};

/** The same five hours later, when the tenant cannot be reached any more. */
export const laterThatDay: KnownHealth = {
  ...badMorning,
  source: { kind: "history", folder: "readings" },
  now: "2026-11-02T15:10:00Z",
  failed: [
    {
      what: "the health of services",
      why: "no token could be fetched from https://login.example: ENOTFOUND.",
    },
  ],
  history: historyOf(badMorning),
};

function historyOf({ at, services: some, issues: told }: KnownHealth): HealthHistory {
  const readings = [
    { at: "2026-10-01T00:00:00Z", services: some, issues: [], failed: [] },
    { at, services: some, issues: told, failed: [] },
    { at: "2026-11-02T15:10:00Z", failed: [{ what: "health", why: "no network" }] },
  ];
  return readings.reduce(
    (history, reading) => foldHistory(history, toHistoryLine(history, reading)),
    emptyHistory,
  );
}
