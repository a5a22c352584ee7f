import { timesFields, toTimes } from "@mainstay/api";
import {
  type Dependency,
  type DependencyEnd,
  type FlowFile,
  formatInstant,
  outcomes,
  roleEvidence,
} from "@mainstay/flows";
import * as z from "zod";
import type { ReadFlows } from "../flows/read-flow-files.ts";

const Count = z.int().nonnegative();
const InstantText = z.string().meta({ description: "ISO 8601 in UTC, to the second" });

const End = z.strictObject({
  address: z.string().optional(),
  host: z.string().optional().meta({
    description:
      "What it is called: the first of `askedFor`, else of `machines`, else of `names`, where there are such",
  }),
  askedFor: z.array(z.string()).optional().meta({
    description: "The names that the client asked for (TLS, HTTP), at most 32",
  }),
  machines: z.array(z.string()).optional().meta({
    description: "The machines that it is; left out where that is `host` alone",
  }),
  names: z.array(z.string()).optional().meta({
    description:
      "Other names that led to its address: of one that serves many, any may have been meant where `askedFor` is left out",
  }),
  reverseName: z.string().optional().meta({
    description: "What the address answers to, where no other name is known",
  }),
  network: z
    .string()
    .optional()
    .meta({ description: "Of many machines that were folded together" }),
  ownBy: z.enum(["network", "machine"]).optional().meta({
    description:
      "Why it is the organisation's own though its address is public: it is in one of its networks, or a machine tells of it as its own",
  }),
  process: z.string().optional(),
  processes: z
    .array(z.string())
    .optional()
    .meta({ description: "Instead of `process`, if several" }),
});

/** A line of `mainstay flows --json`: one dependency. */
export const FlowsDependency = z.strictObject({
  source: End,
  destination: End.extend({
    port: z.int().min(0).max(65_535),
    service: z.string().optional(),
    role: z.string().optional(),
    roleProgram: z.string().optional().meta({
      description:
        "The program by which it is known to have its role; absent where its ports say so",
    }),
  }),
  protocol: z.enum(["tcp", "udp"]),
  connections: Count,
  failed: Count,
  outcomes: z.partialRecord(z.enum(outcomes), Count),
  bytesOut: z.number().nonnegative().optional(),
  bytesIn: z.number().nonnegative().optional(),
  ...timesFields,
  first: InstantText,
  last: InstantText,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  roleBy: z.enum(roleEvidence).meta({ description: "What says which end is the server" }),
  seenFrom: z.array(z.string()),
});

const LeftOutRows = z.strictObject({
  why: z.string(),
  kind: z.enum(["unreadable", "no-connection"]),
  rows: Count,
  first: z.array(z.strictObject({ line: z.int(), value: z.string() })),
});

const File = z.strictObject({
  file: z.string(),
  format: z.string().nullable(),
  rows: Count,
  connections: Count,
  listeners: Count,
  names: Count,
  machines: Count,
  leftOut: z.array(LeftOutRows),
  problem: z.string().optional(),
});

/** The last line of `mainstay flows --json`. */
export const FlowsSummary = z.strictObject({
  summary: z.strictObject({
    records: Count,
    skipped: Count,
    dependencies: Count,
    from: InstantText.nullable(),
    to: InstantText.nullable(),
    folded: Count,
    stopped: z.boolean(),
    files: z.array(File),
    clocks: z.array(
      z.strictObject({
        one: z.string(),
        other: z.string(),
        common: Count,
        aheadSeconds: z.number(),
        spreadSeconds: z.number(),
      }),
    ),
  }),
});

/** What `mainstay flows --json` prints on each line. */
export const FlowsDocument = z.union([FlowsDependency, FlowsSummary]).meta({
  title: "mainstay flows --json",
  description: "Each line is a document of its own (NDJSON): dependencies, and last a summary",
});

/** A dependency as a document. */
export function toFlowsDependency(dependency: Dependency): z.input<typeof FlowsDependency> {
  const { source, destination, first, last, outcomes: counts, seenFrom, ...more } = dependency;
  const { responses, roundTrips, ...rest } = more;
  const { port, service, role, roleProgram } = destination;
  return {
    ...rest,
    source: toEnd(source),
    destination: {
      ...toEnd(destination),
      port,
      ...(service === undefined ? {} : { service }),
      ...(role === undefined ? {} : { role }),
      ...(roleProgram === undefined ? {} : { roleProgram }),
    },
    ...toTimes({ responses, roundTrips }),
    outcomes: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    seenFrom: [...seenFrom],
    first: formatInstant(first),
    last: formatInstant(last),
  };
}

/** All that was read, in one document. */
export function toFlowsSummary(read: ReadFlows): z.input<typeof FlowsSummary> {
  const { files, dependencies, book, isStopped } = read;
  const from = Math.min(...files.map((file) => file.from ?? Number.POSITIVE_INFINITY));
  const to = Math.max(...files.map((file) => file.to ?? Number.NEGATIVE_INFINITY));
  return {
    summary: {
      records: files.reduce((sum, { rows }) => sum + rows, 0),
      skipped: files.reduce((sum, file) => sum + leftOutOf(file), 0),
      dependencies: dependencies.length,
      from: from <= to ? formatInstant(from) : null,
      to: from <= to ? formatInstant(to) : null,
      folded: book.folded(),
      stopped: isStopped,
      files: files.map(toFile),
      clocks: book.skews().map(({ one, other, common, milliseconds, spread }) => ({
        one,
        other,
        common,
        aheadSeconds: milliseconds / 1_000,
        spreadSeconds: spread / 1_000,
      })),
    },
  };
}

/** How many rows of a file were left out. */
export function leftOutOf({ leftOut }: FlowFile): number {
  return leftOut.reduce((sum, { rows }) => sum + rows, 0);
}

function toEnd({ processes, ...place }: DependencyEnd): z.input<typeof End> {
  const { address, host, askedFor = [], machines = [], otherNames = [] } = place;
  const { reverseName, network, ownBy } = place;
  const told = new Set([...askedFor, ...machines]);
  const names = [...(host === undefined ? [] : [host]), ...otherNames].filter(
    (name) => !told.has(name),
  );
  const isHostAlone = machines.length === 1 && machines[0] === host;
  const [process, ...more] = processes;
  return {
    ...(address === undefined ? {} : { address }),
    ...(host === undefined ? {} : { host }),
    ...(askedFor.length === 0 ? {} : { askedFor: [...askedFor] }),
    ...(machines.length === 0 || isHostAlone ? {} : { machines: [...machines] }),
    ...(names.length === 0 ? {} : { names }),
    ...(reverseName === undefined ? {} : { reverseName }),
    ...(network === undefined ? {} : { network }),
    ...(ownBy === undefined ? {} : { ownBy }),
    ...(process === undefined
      ? {}
      : more.length === 0
        ? { process }
        : { processes: [...processes] }),
  };
}

function toFile(file: FlowFile): z.input<typeof File> {
  const { rows, connections, listeners, names, machines, problem } = file;
  return {
    file: file.file,
    format: file.format ?? null,
    rows,
    connections,
    listeners,
    names,
    machines,
    leftOut: file.leftOut.map((reason) => ({ ...reason, first: [...reason.first] })),
    ...(problem === undefined ? {} : { problem }),
  };
}
