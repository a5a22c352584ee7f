import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileClassifier } from "./classifier.ts";
import { compareEndpoints } from "./differences.ts";
import { listsPort } from "./endpoint-order.ts";
import type { EndpointSet } from "./endpoint-set.ts";
import { keptOf, type Opened } from "./coverage.ts";
import { parseNamePattern } from "./name-pattern.ts";
import { parseNetwork } from "./network.ts";
import { parseTarget } from "./parse-target.ts";
import type { Passage } from "./passage.ts";
import { formatPorts } from "./ports.ts";
import { readChanges } from "./read-changes.ts";
import { readEndpoints } from "./read-endpoints.ts";
import { arbitraryAddress, arbitraryList, arbitraryName } from "./testing/arbitrary-list.ts";
import { sharedEndpoints } from "./testing/shared-endpoints.ts";

const set = {
  id: 1,
  serviceArea: "Common",
  urls: ["a.example"],
  ips: ["192.0.2.0/24"],
  tcpPorts: "443",
  category: "Allow",
  required: true,
};

function listOf(...sets: readonly object[]): readonly EndpointSet[] {
  return readEndpoints(sets.map((fields) => ({ ...set, ...fields }))).sets;
}

/** Passages in a few words. */
function words(passages: readonly Passage[]): readonly string[] {
  return passages.map(({ set: id, names, networks, tcp = [], udp = [] }) =>
    [id, ...names, ...networks, `tcp ${formatPorts(tcp)}`, `udp ${formatPorts(udp)}`].join(" "),
  );
}

function compared(before: readonly EndpointSet[], after: readonly EndpointSet[]) {
  const { open, close } = compareEndpoints(before, after);
  return { open: words(open), close: words(close) };
}

describe("compareEndpoints", () => {
  test("finds nothing between a list and itself", () => {
    const list = listOf({}, { id: 2, urls: ["*.b.example"] });
    expect(compareEndpoints(list, list)).toEqual({
      added: [],
      removed: [],
      changed: [],
      open: [],
      close: [],
    });
  });

  test("opens what a set gets, and closes what it loses", () => {
    const after = listOf({ urls: ["b.example"], ips: ["198.51.100.0/24"] });
    expect(compared(listOf({}), after)).toEqual({
      open: ["1 b.example 198.51.100.0/24 tcp 443 udp "],
      close: ["1 a.example 192.0.2.0/24 tcp 443 udp "],
    });
  });

  test("opens the ports that are new alone", () => {
    expect(compared(listOf({}), listOf({ tcpPorts: "80,443", udpPorts: "443" }))).toEqual({
      open: ["1 a.example 192.0.2.0/24 tcp 80 udp 443"],
      close: [],
    });
  });

  test("opens and closes nothing for what moves to another set with the same ports", () => {
    const { added, removed, open, close } = compareEndpoints(listOf({}), listOf({ id: 2 }));
    expect({ added, removed, open, close }).toEqual({
      added: [2],
      removed: [1],
      open: [],
      close: [],
    });
  });

  test("opens nothing for what a pattern or a larger network has open already", () => {
    const before = listOf({ urls: ["*.example"], ips: ["192.0.2.0/23"] });
    const after = listOf({
      urls: ["*.example", "a.example", "*.b.example"],
      ips: ["192.0.2.0/23", "192.0.2.0/24"],
    });
    expect(compared(before, after)).toEqual({ open: [], close: [] });
  });

  test("opens by itself what was open only by a pattern that goes", () => {
    expect(compared(listOf({ urls: ["*.example"] }), listOf({ urls: ["a.example"] }))).toEqual({
      open: ["1 a.example tcp 443 udp "],
      close: ["1 *.example tcp 443 udp "],
    });
  });

  test("tells fields that change", () => {
    const [change] = compareEndpoints(
      listOf({ notes: "POP" }),
      listOf({ category: "Default", required: false, tcpPorts: "443,80", expressRoute: true }),
    ).changed;
    expect(change.fields).toEqual([
      { field: "category", from: "Allow", to: "Default" },
      { field: "required", from: "true", to: "false" },
      { field: "tcp", from: "443", to: "80,443" },
      { field: "expressRoute", from: "false", to: "true" },
      { field: "notes", from: "POP", to: "" },
    ]);
  });

  test("says by when: the date of the change, else 30 days after publication, else nothing", () => {
    const after = listOf({ urls: ["a.example", "b.example", "c.example"] });
    const { changes } = readChanges([
      {
        id: 9,
        endpointSetId: 1,
        disposition: "Change",
        version: "2025120100",
        add: { effectiveDate: "20260115", urls: ["b.example"] },
      },
    ]);
    const deadlines = (circumstances: object) =>
      compareEndpoints(listOf({}), after, circumstances).open.map(({ names, by, basis }) => [
        names,
        by,
        basis,
      ]);
    expect(deadlines({ version: "2025120100", changes })).toEqual([
      [["b.example"], "2026-01-15", "effective-date"],
      [["c.example"], "2025-12-31", "thirty-days"],
    ]);
    expect(deadlines({})).toEqual([[["b.example", "c.example"], undefined, undefined]]);
  });
});

test("what was open, less what is closed, with what is opened, lets through all of the newer list", () => {
  const host = fc.oneof(arbitraryName, arbitraryAddress);
  const port = fc.constantFrom(25, 80, 443, 3480, 9_999);
  const protocol = fc.constantFrom("tcp", "udp");
  const asked = fc.array(fc.record({ host, port, protocol }), { minLength: 5, maxLength: 20 });
  fc.assert(
    fc.property(arbitraryList, arbitraryList, asked, (one, other, questions) => {
      const [before, after] = [readEndpoints(one).sets, readEndpoints(other).sets];
      const { open } = compareEndpoints(before, after);
      const now = [...keptOf(before, after), ...open.map(toOpened)];
      for (const question of questions) {
        expect(isLetThrough(question, now) || !isLetThrough(question, after)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

type Question = { readonly host: string; readonly port: number; readonly protocol: "tcp" | "udp" };

function isLetThrough({ host, port, protocol }: Question, opened: readonly Opened[]): boolean {
  const parsed = parseTarget(host);
  if ("problem" in parsed) throw new Error(host);
  return opened.some((one) => {
    const alone: EndpointSet = {
      id: 0,
      serviceArea: "",
      category: "Allow",
      required: true,
      expressRoute: false,
      ...one,
    };
    const target = { ...parsed.target, port, protocol };
    return listsPort(alone, target) && compileClassifier([alone])(target) !== undefined;
  });
}

function toOpened({ names, networks, tcp = [], udp = [] }: Passage): Opened {
  return {
    names: names.flatMap((name) => parseNamePattern(name) ?? []),
    networks: networks.flatMap((network) => parseNetwork(network) ?? []),
    tcp,
    udp,
  };
}

test.skipIf(sharedEndpoints("worldwide-2020062900.from-docs") === undefined)(
  "two published versions that follow each other (MAINSTAY_DATA says where they are)",
  () => {
    const [before, after] = ["2020062900", "2020070800"].map(
      (version) => readEndpoints(sharedEndpoints(`worldwide-${version}.from-docs`)).sets,
    );
    const { added, removed, changed, open, close } = compareEndpoints(before, after, {
      version: "2020070800",
    });
    expect({ added, removed, changed: changed.map((change) => change.set), close }).toEqual({
      added: [],
      removed: [],
      changed: [64, 65, 93],
      close: [],
    });
    expect(open.map((one) => [one.set, one.names.length, one.networks.length])).toEqual([
      [64, 0, 8],
      [65, 0, 8],
    ]);
    expect(new Set(open.map(({ by }) => by))).toEqual(new Set(["2020-08-07"]));
  },
);
