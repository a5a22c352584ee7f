import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dependency } from "../book/dependency.ts";
import { flowBook } from "../book/flow-book.ts";
import { listDependencies } from "../book/list-dependencies.ts";
import { outcomes, roleEvidence } from "../observation.ts";
import { readAll } from "../testing/read-all.ts";
import { bareCell, csvLine } from "./csv-line.ts";
import { type ExportForm, exportForms, exportLines } from "./export-forms.ts";

const minute = 60_000;
/** 2026-01-01. */
const start = 1_767_225_600_000;

const times = fc
  .array(
    fc.nat(9_999).map((milliseconds) => milliseconds * 1_000),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => ({
    count: all.length,
    sum: all.reduce((sum, one) => sum + one),
    min: Math.min(...all),
    max: Math.max(...all),
  }));

/** Words of all kinds that machines and programs may be called, some of them by somebody who wants a formula to be run. */
const word = fc.oneof(
  fc.constantFrom("=cmd()", "+1", "-x", "@sum", "'=quoted", 'a "b", c; d'),
  fc.stringMatching(/^[a-z][a-z0-9 .,"]{0,10}[a-z]$/),
);

/** Dependencies as a book would have them: each with its own server port, so that none is put together with another. */
const dependency = fc
  .record({
    counts: fc.record({
      succeeded: fc.nat(99),
      refused: fc.nat(99),
      "timed-out": fc.nat(99),
      blocked: fc.nat(99),
      failed: fc.nat(99),
      unknown: fc.nat(99),
    }),
    askedFor: fc.uniqueArray(fc.constantFrom("a.example", "b.example", "c.example")),
    clientHost: fc.option(word, { nil: undefined }),
    processes: fc.uniqueArray(word, { maxLength: 3 }),
    bytes: fc.option(fc.record({ bytesOut: fc.nat(), bytesIn: fc.nat() }), { nil: {} }),
    measured: fc.record({ responses: times, roundTrips: times }, { requiredKeys: [] }),
    seconds: fc.nat(86_400),
    roleBy: fc.constantFrom(...roleEvidence.slice(0, 3)),
    protocol: fc.constantFrom("tcp" as const, "udp" as const),
    seenFrom: fc.constantFrom(["one"], ["one", "other"]),
  })
  .filter(({ counts }) => outcomes.some((outcome) => counts[outcome] > 0));

const dependencies = fc.array(dependency, { maxLength: 8 }).map((all) =>
  all.map(
    (one, at): Dependency => ({
      source: {
        address: `10.1.1.${at}`,
        ...(one.clientHost === undefined ? {} : { host: one.clientHost }),
        processes: one.processes,
      },
      destination: {
        address: "10.1.0.10",
        ...(one.askedFor.length === 0
          ? {}
          : { askedFor: one.askedFor.toSorted(), host: one.askedFor.toSorted()[0] }),
        processes: [],
        port: 1_000 + at,
      },
      protocol: one.protocol,
      connections: outcomes.reduce((sum, outcome) => sum + one.counts[outcome], 0),
      failed: one.counts.refused + one.counts["timed-out"] + one.counts.blocked + one.counts.failed,
      outcomes: one.counts,
      // What failed answers nothing that could be measured.
      ...(one.counts.succeeded + one.counts.unknown === 0 ? {} : { ...one.bytes, ...one.measured }),
      first: start,
      last: start + minute + one.seconds * 1_000,
      scope: "internal",
      roleBy: one.roleBy,
      seenFrom: one.seenFrom,
    }),
  ),
);

function readAgain(text: string) {
  const book = flowBook();
  const { file, connections } = readAll(text);
  for (const one of connections) book.connection(one);
  const found = listDependencies(book);
  return {
    file,
    found: found.toSorted((one, other) => one.destination.port - other.destination.port),
  };
}

const textIn = (all: readonly Dependency[], form: ExportForm) =>
  [...exportLines(all, form)].join("");

test("a table says why a public address is the organisation's own, and reads it so again", () => {
  const end = { processes: [], address: "203.0.113.5", host: "web01" };
  const [one] = fc.sample(dependencies, { numRuns: 20, seed: 2 }).flat();
  if (one === undefined) throw new Error("there is none");
  const own = {
    ...one,
    source: { ...end, ownBy: "network" as const },
    destination: { ...end, address: "203.0.113.6", ownBy: "machine" as const, port: 443 },
  };
  const [titles = "", line = ""] = [...exportLines([own], "csv")].map((text) => text.trim());
  const cell = (title: string) => line.split(",")[titles.split(",").indexOf(title)];
  expect([cell("clientOwnBy"), cell("serverOwnBy")]).toEqual(["network", "machine"]);
  expect(readAll(`${titles}\n${line}\n`).machines).toEqual([
    { host: "web01", addresses: ["203.0.113.6"] },
  ]);
});

describe("what is exported is read again", () => {
  test("as CSV, with all that it tells", () => {
    fc.assert(
      fc.property(dependencies, (all) => {
        const { file, found } = readAgain(textIn(all, "csv"));
        expect(file.leftOut).toEqual([]);
        const known = ({ source, destination, seenFrom, ...rest }: Dependency) => ({
          ...rest,
          client: source.host ?? source.address,
          processes: source.processes.toSorted(),
          port: destination.port,
          askedFor: destination.askedFor,
          server: destination.host,
          seenFrom: seenFrom.join(", "),
        });
        expect(found.map(known)).toEqual(all.map(known));
      }),
    );
  });

  test.each(["vm-connection", "vm-connection-csv"] as const)(
    "as %s, as far as that has a place",
    (form) => {
      fc.assert(
        fc.property(dependencies, (all) => {
          const { file, found } = readAgain(textIn(all, form));
          expect(file.leftOut).toEqual([]);
          expect(all.length === 0 ? "vm-insights" : file.format).toBe("vm-insights");
          const known = (one: Dependency) => ({
            port: one.destination.port,
            protocol: one.protocol,
            connections: one.connections,
            failed: one.failed,
            responses: one.responses,
            first: one.first,
            bytes: (one.bytesOut ?? 0) + (one.bytesIn ?? 0),
          });
          expect(found.map(known)).toEqual(all.map(known));
        }),
      );
    },
  );

  test.each(exportForms)("as %s, what is of many machines is not made one of a machine", (form) => {
    const [one] = fc.sample(
      dependencies.filter((all) => all.length > 0),
      { numRuns: 1, seed: 1 },
    );
    const many = (one ?? []).map((each) => ({
      ...each,
      source: { network: "10.0.0.0/8", processes: [] },
    }));
    const leftOut = { dependencies: 0 };
    const text = [...exportLines(many, form, leftOut)].join("");
    expect(readAgain(text).found).toEqual([]);
    expect(leftOut.dependencies).toBe(form === "csv" ? 0 : many.length);
  });
});

test("rows of VMConnection are told by one's own machines, and of folded ports there are none", () => {
  const [one] = fc.sample(
    dependencies.filter((all) => all.length > 0),
    { numRuns: 1, seed: 1 },
  );
  const [first] = one ?? [];
  if (first === undefined) throw new Error("there is none");
  const stranger: Dependency = {
    ...first,
    scope: "third-party",
    source: { address: "10.0.0.5", processes: ["curl"] },
    destination: { ...first.destination, address: "203.0.113.9", host: "www.example", port: 443 },
  };
  const folded = { ...stranger, destination: { ...stranger.destination, port: 0 } };
  const leftOut = { dependencies: 0 };
  const rows = [...exportLines([stranger, folded], "vm-connection", leftOut)].join("");
  expect(rows).toContain('"Computer":"10.0.0.5","Direction":"outbound"');
  expect(rows.trimEnd().split("\n")).toHaveLength(1);
  expect(leftOut.dependencies).toBe(1);
});

test("the same address of two sites stands in CSV with its site", () => {
  const [one] = fc.sample(
    dependencies.filter((all) => all.length > 0),
    { numRuns: 1, seed: 1 },
  );
  const [first] = one ?? [];
  if (first === undefined) throw new Error("there is none");
  const of = (site: string) => ({ ...first, source: { ...first.source, site } });
  const table = textIn([of("halden"), of("moss")], "csv");
  const [titles = "", ...rows] = table.trimEnd().split("\n");
  expect(titles.split(",").slice(0, 2)).toEqual(["clientAddress", "clientSite"]);
  expect(rows.map((row) => row.split(",").slice(0, 2))).toEqual([
    ["10.1.1.0", "halden"],
    ["10.1.1.0", "moss"],
  ]);
  expect(rows[0]?.replace("halden", "moss")).toBe(rows[1]);
});

test("no cell is a formula, and each is read as it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (text) => {
      const line = csvLine([text, 1]);
      expect(line).not.toMatch(/^"?[=+\-@]/);
      expect(bareCell(`'${text}`)).toBe(/^'*[=+\-@]/.test(text) ? text : `'${text}`);
    }),
  );
});
