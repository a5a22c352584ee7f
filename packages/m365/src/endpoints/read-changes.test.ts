import { describe, expect, test } from "vitest";
import { isChangeList, readChanges } from "./read-changes.ts";
import { sumChanges } from "./summed-changes.ts";

const record = {
  id: 1,
  endpointSetId: 31,
  disposition: "Change",
  version: "2025120100",
  impact: "AddedIpAndUrl",
};

/** What records come to, in a few words. */
function summed(...records: readonly object[]) {
  const { changes, problems } = readChanges(
    records.map((fields, at) => ({ ...record, id: at, ...fields })),
  );
  expect(problems).toEqual([]);
  return sumChanges(changes);
}

describe("readChanges", () => {
  test("reads a record with places, day and fields", () => {
    const { changes, problems } = readChanges([
      {
        ...record,
        previous: { tcpPorts: "80", required: "false", category: "Default" },
        current: { tcpPorts: "80,443", required: true, category: "allow" },
        add: { effectiveDate: "20260101", ips: ["192.0.2.0/24"], urls: ["A.example"] },
        remove: { ips: null, urls: "b.example" },
      },
    ]);
    expect(problems).toEqual([]);
    const [change] = changes;
    expect(change.addedNames.map(({ text }) => text)).toEqual(["a.example"]);
    expect(change.addedNetworks.map(({ text }) => text)).toEqual(["192.0.2.0/24"]);
    expect(change.removedNames.map(({ text }) => text)).toEqual(["b.example"]);
    expect(change).toMatchObject({ set: 31, disposition: "change", effective: "2026-01-01" });
    expect(change.fields).toEqual([
      { field: "category", from: "Default", to: "allow" },
      { field: "required", from: "false", to: "true" },
      { field: "tcp", from: "80", to: "80,443" },
    ]);
  });

  test.each([
    [{ disposition: "vanish" }, /record is left out/],
    [{ version: "1" }, /record is left out/],
    [{ endpointSetId: null }, /record is left out/],
    [{ add: { urls: ["a b"] } }, /no host name/],
    [{ add: { effectiveDate: "soon" } }, /no day/],
  ])("says what is wrong with %j", (fields, message) => {
    expect(readChanges([{ ...record, ...fields }]).problems[0].message).toMatch(message);
  });

  test("tells records of changes from other lists", () => {
    expect(isChangeList([record])).toBe(true);
    expect([[], [{ id: 1 }], {}, null, "text"].map(isChangeList)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(readChanges({}).problems).toHaveLength(1);
  });
});

describe("sumChanges", () => {
  test("opens what is added, by its day, else by 30 days after the version", () => {
    const { open } = summed(
      { add: { urls: ["a.example"], effectiveDate: "20260115" } },
      { add: { ips: ["192.0.2.0/24"] }, current: { tcpPorts: "443" } },
    );
    expect(open.map(({ names, networks, by, basis }) => [names, networks, by, basis])).toEqual([
      [["a.example"], [], "2026-01-15", "effective-date"],
      [[], ["192.0.2.0/24"], "2025-12-31", "thirty-days"],
    ]);
    expect(open[0].tcp).toEqual([{ from: 443, to: 443 }]);
  });

  test("neither opens nor closes what is added and removed again, whatever the order of the records", () => {
    const { open, close } = summed(
      { version: "2026010100", remove: { urls: ["a.example"] } },
      { version: "2025120100", add: { urls: ["a.example"] } },
    );
    expect([open, close]).toEqual([[], []]);
  });

  test("tells sets that come and go, and fields from first to last", () => {
    const { added, removed, changed } = summed(
      { endpointSetId: 1, disposition: "add", add: { urls: ["a.example"] } },
      { endpointSetId: 2, disposition: "remove", remove: { urls: ["b.example"] } },
      { endpointSetId: 3, disposition: "add", add: { urls: ["c.example"] } },
      { endpointSetId: 3, disposition: "remove", remove: { urls: ["c.example"] } },
      { endpointSetId: 4, previous: { category: "Default" }, current: { category: "Allow" } },
      { endpointSetId: 4, previous: { category: "Allow" }, current: { category: "Optimize" } },
      { endpointSetId: 5, previous: { category: "Default" }, current: { category: "Allow" } },
      { endpointSetId: 5, previous: { category: "Allow" }, current: { category: "Default" } },
    );
    expect({ added, removed }).toEqual({ added: [1], removed: [2] });
    expect(changed.map(({ set, fields }) => [set, fields])).toEqual([
      [4, [{ field: "category", from: "Default", to: "Optimize" }]],
    ]);
  });
});
