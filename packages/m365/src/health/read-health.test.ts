import { describe, expect, test } from "vitest";
import { saidOf } from "./issue.ts";
import { joinHealth, readHealth } from "./read-health.ts";
import { issueOf, vendorIssue, vendorPost } from "./testing/made-up-health.ts";

describe("services", () => {
  test("are known by id, whatever they are called, and new ones are carried", () => {
    const { services, issues, problems } = readHealth({
      value: [
        { id: "yammer", service: "Some newer name", status: "serviceOperational" },
        { id: "BrandNew", service: "Brand New", status: "serviceOperational" },
        { service: "Microsoft Teams", status: "somethingElse" },
      ],
    });
    expect(problems).toEqual([]);
    expect(issues).toBeUndefined();
    expect(services).toEqual([
      {
        id: "yammer",
        name: "Some newer name",
        status: "serviceOperational",
        state: "up",
        element: "viva-engage",
        isKnown: true,
      },
      {
        id: "BrandNew",
        name: "Brand New",
        status: "serviceOperational",
        state: "up",
        isKnown: false,
      },
      {
        id: "microsoftteams",
        name: "Microsoft Teams",
        status: "somethingElse",
        state: "unknown",
        element: "teams",
        isKnown: true,
      },
    ]);
  });

  test("bring their issues along", () => {
    const { services, issues } = readHealth([
      {
        id: "Exchange",
        service: "Exchange Online",
        status: "serviceInterruption",
        issues: [vendorIssue],
      },
    ]);
    expect(services).toHaveLength(1);
    expect(issues?.map(({ id }) => id)).toEqual(["EX900001"]);
  });
});

describe("an issue", () => {
  test("is read in any case of its words, and its own times kept beside those of the posts", () => {
    const issue = issueOf({
      status: "ServiceDegradation",
      classification: "Incident",
      posts: [
        vendorPost("Start time: Monday, October 19, 2026, at 2:00 PM UTC", "2026-11-02T10:00:00Z"),
        vendorPost(
          "Title: x<br>Start time: Monday, October 26, 2026, at 2:00 PM UTC",
          "2026-11-02T09:30:00Z",
        ),
      ],
    });
    expect(issue).toMatchObject({
      state: "degraded",
      classification: "incident",
      start: "2026-11-02T09:00:00Z",
      saidStart: "2026-10-19T14:00:00Z",
      modified: "2026-11-02T09:40:00Z",
    });
    expect(issue.posts.map(({ created }) => created)).toEqual([
      "2026-11-02T09:30:00Z",
      "2026-11-02T10:00:00Z",
    ]);
  });

  test("stays open where its status is new, its end unreadable, or whether it is resolved untold", () => {
    expect(issueOf({ status: "brandNew", isResolved: undefined })).toMatchObject({
      state: "unknown",
      isResolved: false,
    });
    expect(issueOf({ endDateTime: "some day" })).toMatchObject({ isResolved: false });
    expect(issueOf({ classification: "outage" })).toMatchObject({ classification: "unknown" });
  });

  test("says each part as the newest post that has it", () => {
    const issue = issueOf({
      posts: [
        vendorPost("Scope of impact: AnyoneRoot cause: unknown", "2026-11-02T09:00:00Z"),
        vendorPost("Root cause: A change", "2026-11-02T10:00:00Z"),
        vendorPost("A report was published.", "2026-11-02T11:00:00Z"),
      ],
    });
    expect(saidOf(issue)).toEqual({ scope: "Anyone", rootCause: "A change" });
  });

  test("says how many of its posts cannot be read, and is read without them", () => {
    const { issues, problems } = readHealth({ ...vendorIssue, posts: [vendorPost("x"), 3, {}] });
    expect(issues?.[0]?.posts).toHaveLength(1);
    expect(problems).toEqual([{ path: ".posts", message: "2 of its posts cannot be read" }]);
  });
});

test("a broken item is a problem with its place, and the others are read", () => {
  const { issues, problems } = readHealth({
    value: [vendorIssue, { ...vendorIssue, startDateTime: "some day" }, { status: 3 }],
  });
  expect(issues).toHaveLength(2);
  expect(problems.map(({ path }) => path)).toEqual([
    "value[1].startDateTime",
    "value[2].service",
    "value[2].status",
  ]);
});

test("an issue with a field that cannot be read stays open, and begins with what is known of it", () => {
  const odd = { ...vendorIssue, startDateTime: "29.11.2026 08:00", isResolved: "false" };
  const { issues, problems } = readHealth(odd);
  expect(issues).toMatchObject([{ isResolved: false, start: "2026-11-02T09:40:00Z" }]);
  expect(problems).toHaveLength(1);
});

test("of an issue without any time the state of its service is known, unless it is over", () => {
  const timeless = { ...vendorIssue, startDateTime: "soon", lastModifiedDateTime: null };
  const { services, issues, problems } = readHealth([timeless, { ...timeless, isResolved: true }]);
  expect(issues).toBeUndefined();
  expect(services).toMatchObject([{ name: vendorIssue.service, state: "down" }]);
  expect(problems).toHaveLength(2);
});

test.each([{ status: null }, {}])(
  "a service whose status is not told (%j) is unknown",
  (status) => {
    const { services } = readHealth({ id: "forms", service: "Microsoft Forms", ...status });
    expect(services).toMatchObject([{ id: "forms", state: "unknown" }]);
  },
);

test("an issue without title or start is none the less no service", () => {
  const { title: _title, startDateTime: _start, ...bare } = vendorIssue;
  expect(readHealth(bare).issues).toMatchObject([{ id: vendorIssue.id, title: vendorIssue.id }]);
});

test.each([[null], [3], ["text"], [{}], [{ error: { code: "x" } }], [[[]]]])(
  "%j is a problem",
  (answer) => {
    const { services, issues, problems } = readHealth(answer);
    expect({ services, issues }).toEqual({});
    expect(problems.length).toBeGreaterThan(0);
  },
);

test("an empty answer tells by its context what there is none of", () => {
  const context = "https://graph.example/v1.0/$metadata#admin/serviceAnnouncement/issues";
  expect(readHealth({ "@odata.context": context, value: [] })).toEqual({
    issues: [],
    problems: [],
    isPartial: false,
  });
  expect(readHealth({ value: [], "@odata.nextLink": "https://graph.example/next" }).isPartial).toBe(
    true,
  );
});

test("of answers about one issue the newest counts", () => {
  const older = {
    ...vendorIssue,
    status: "investigating",
    lastModifiedDateTime: "2026-11-02T09:10:00Z",
  };
  const { issues, services } = joinHealth([readHealth([vendorIssue]), readHealth([older])]);
  expect(issues?.map(({ status }) => status)).toEqual(["serviceInterruption"]);
  expect(services).toBeUndefined();
});
