import { describe, expect, test } from "vitest";
import { sharedFile } from "../usage/testing/shared-reports.ts";
import { placeIssue } from "./placing.ts";
import { readHealth } from "./read-health.ts";
import { findHealthService } from "./services.ts";

const read = (name: string) => readHealth(JSON.parse(sharedFile(`graph/${name}`) ?? "null"));

// The shared data lie beside the repository; where they do not, nothing can be read.
describe.skipIf(sharedFile("graph/issues-list-2021.json") === undefined)("real answers", () => {
  test("all 29 services of a tenant are known by their ids", () => {
    const { services, problems } = read("healthOverviews-29-services.json");
    expect(problems).toEqual([]);
    expect(services).toHaveLength(29);
    expect(services?.filter(({ isKnown }) => !isKnown)).toEqual([]);
    expect(
      services?.filter(({ state }) => state !== "up").map(({ id, state }) => [id, state]),
    ).toEqual([
      ["Exchange", "degraded"],
      ["Intune", "degraded"],
      ["Microsoft365Defender", "degraded"],
    ]);
  });

  test("services are those of the shared map", () => {
    const rows = (sharedFile("kb/service-map.csv") ?? "").trim().split("\n").slice(1);
    const ids = rows.map((row) => row.split(",").slice(0, 2));
    expect(
      ids.filter(([id = "", name = ""]) => findHealthService(id) !== findHealthService(name)),
    ).toEqual([]);
  });

  test("a misspelt status is unknown", () => {
    const { services } = read("healthOverviews-docs-pascalcase.json");
    expect(services?.map(({ state }) => state)).toEqual(["unknown", "up", "up"]);
  });

  test("posts without line breaks tell their parts and times", () => {
    const { issues, problems } = read("issues-list-2021.json");
    expect(problems).toEqual([]);
    const [advisory, incident] = issues ?? [];
    expect(advisory).toMatchObject({ classification: "advisory", state: "up", isResolved: true });
    expect(advisory?.posts.at(-1)?.said).toMatchObject({
      start: "Monday, August 2, 2021, at 2:36 PM UTC",
      end: "Friday, August 6, 2021, at 8:25 PM UTC",
      rootCause: expect.stringMatching(/^A known bug that occurs/),
    });
    expect(incident?.posts).toHaveLength(6);
    expect(incident?.posts[1]?.said).toMatchObject({
      scope: "This issue could potentially impact any user.",
      nextUpdate: "Wednesday, November 17, 2021, at 2:30 PM UTC",
    });
    // Here the posts say what the fields say.
    expect(issues?.flatMap(({ saidStart, saidEnd }) => [saidStart, saidEnd])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ["issues-docs-pascalcase.json", "EX226792", ["exchange-inbound", "exchange-outbound"]],
    ["healthOverviews-with-issues-mixedcase.json", "EX226574", ["exchange-administration"]],
    ["issue-get-docs-pascalcase.json", "MO226784", ["admin-center"]],
  ])("%s: %s is about %j", (name, id, elements) => {
    const [issue] = read(name).issues ?? [];
    expect(issue?.id).toBe(id);
    expect(issue === undefined ? [] : placeIssue(issue).flatMap((one) => one.elements)).toEqual(
      elements,
    );
  });
});
