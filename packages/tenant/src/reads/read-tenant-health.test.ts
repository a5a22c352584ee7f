import { emptyHistory, foldHistory, readHealth, toHistoryLine } from "@mainstay/m365";
import {
  type GraphDouble,
  graphError,
  json,
  startGraphDouble,
  tenantAt,
} from "../testing/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTenantHealth } from "./read-tenant-health.ts";

let graph: GraphDouble;
beforeAll(async () => {
  graph = await startGraphDouble();
});
afterAll(() => graph.close());

const announcements = "/v1.0/admin/serviceAnnouncement";
const issue = {
  id: "EX1",
  service: "Exchange Online",
  status: "serviceDegradation",
  startDateTime: "2026-11-02T08:00:00Z",
};

test("what a list that breaks off does not come to is as it was last known", async () => {
  graph.on(`${announcements}/healthOverviews`, graphError(403, "Forbidden"));
  const link = `${graph.base}${announcements}/issues?$skiptoken=2`;
  graph.on(`${announcements}/issues`, json({ value: [issue], "@odata.nextLink": link }));
  graph.on(`${announcements}/issues?$skiptoken=2`, graphError(400, "BadRequest"));
  const { issues = [] } = readHealth([
    { ...issue, id: "MO900003", service: "Microsoft 365 suite" },
    { ...issue, id: "TM900002", service: "Microsoft Teams" },
  ]);
  const before = foldHistory(
    emptyHistory,
    toHistoryLine(emptyHistory, { at: "2026-11-02T09:00:00Z", issues, failed: [] }),
  );
  const { reading } = await readTenantHealth(tenantAt(graph.base).tenant, before);
  expect(reading.at).toBe("2026-11-02T12:00:00Z");
  expect(reading.services).toBeUndefined();
  expect(reading.issues?.map(({ id }) => id)).toEqual(["EX1", "MO900003", "TM900002"]);
  expect(reading.failed.map(({ what }) => what)).toEqual([
    "the health of services",
    "the issues of services",
  ]);
});

test("no issue at all is an answer, too", async () => {
  graph.on(`${announcements}/healthOverviews`, json({ value: [] }));
  graph.on(`${announcements}/issues`, json({ value: [] }));
  const { reading } = await readTenantHealth(tenantAt(graph.base).tenant, emptyHistory);
  expect(reading).toMatchObject({ services: [], issues: [], failed: [] });
});
