import { expect, test } from "vitest";
import { newestOf } from "./newest-of.ts";

const newest = { cache: "no-cache" };
const now = Date.parse("2026-10-01T08:00:00Z");
const asked = {
  method: "GET",
  url: "/api/v1/journal/incidents/fire",
  page: "/response/fire",
  now,
};

test("only the first question of a page that opens offline may be answered by what is kept", () => {
  expect(newestOf(asked)).toEqual({});
  expect(newestOf(asked)).toEqual(newest);
  expect(newestOf({ ...asked, url: "/api/v1/journal/incidents/flood" })).toEqual({});
});

test("who comes back when nothing of it is shown any more asks as if for the first time", () => {
  const url = "/api/v1/journal/incidents/storm";
  expect(newestOf({ ...asked, url })).toEqual({});
  expect(newestOf({ ...asked, url, now: now + 299_000 })).toEqual(newest);
  expect(newestOf({ ...asked, url, now: now + 600_000 })).toEqual({});
});

test("elsewhere all is asked anew", () => {
  expect(newestOf({ ...asked, url: "/api/v1/plan", page: "/elements" })).toEqual(newest);
});

test("what is sent is not read from anywhere", () => {
  expect(newestOf({ ...asked, method: "POST", url: "/api/v1/edits" })).toEqual({});
});
