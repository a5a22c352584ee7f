import * as z from "zod";
import {
  type Category,
  categories,
  type EndpointList,
  type EndpointProblem,
  type EndpointSet,
} from "./endpoint-set.ts";
import { readNames, readNetworks } from "./read-destinations.ts";
import { parsePorts, type Ports } from "./ports.ts";
import { problemOf } from "./read-problem.ts";
import { VendorSet } from "./vendor-set.ts";

/**
 * Reads a list of endpoints from the parsed JSON of Microsoft's web service, of any instance and version. What cannot be used
 * is a problem with its path, and the rest is used; a list that is none at all has no sets and one problem.
 */
export function readEndpoints(json: unknown): EndpointList {
  const rows = Rows.safeParse(json);
  if (!rows.success) {
    const message =
      "is not a list of endpoint sets: it should be a JSON array, as /endpoints/Worldwide gives it";
    return { sets: [], problems: [{ path: [], message }] };
  }
  const problems: EndpointProblem[] = [];
  const sets = new Map<number, EndpointSet>();
  for (const [at, row] of rows.data.entries()) {
    const vendor = VendorSet.safeParse(row);
    if (!vendor.success) {
      problems.push(
        ...vendor.error.issues.map((issue) => problemOf(at, issue, "the set is left out")),
      );
      continue;
    }
    const report = (field: string, message: string) =>
      problems.push({ path: [at, field], message });
    const set = toSet(vendor.data, report);
    const first = sets.get(set.id);
    if (first === undefined) sets.set(set.id, set);
    else if (JSON.stringify(first) !== JSON.stringify(set)) {
      report(
        "id",
        `${set.id} stands in the list before, with something else: only the first is used`,
      );
    }
  }
  return { sets: [...sets.values()], problems };
}

/** The list, or what PowerShell makes of one when it writes JSON. */
const Rows = z.union([
  z.array(z.unknown()),
  z.object({ value: z.array(z.unknown()), Count: z.int() }).transform(({ value }) => value),
]);

type Report = (field: string, message: string) => void;

function toSet(vendor: VendorSet, report: Report): EndpointSet {
  const names = readNames(vendor.urls, (message) => report("urls", message));
  const networks = readNetworks(vendor.ips, (message) => report("ips", message));
  if (names.length === 0 && networks.length === 0) {
    report("id", `${vendor.id} has neither names nor addresses: nothing will ever be in it`);
  }
  return {
    id: vendor.id,
    serviceArea: vendor.serviceArea,
    names,
    networks,
    tcp: portsOf("tcpPorts", vendor, report),
    udp: portsOf("udpPorts", vendor, report),
    category: toCategory(vendor.category, report),
    required: toRequired(vendor, report),
    expressRoute: vendor.expressRoute,
    ...(vendor.notes.trim() === "" ? {} : { notes: vendor.notes.trim() }),
  };
}

function portsOf(field: "tcpPorts" | "udpPorts", vendor: VendorSet, report: Report): Ports {
  const ports = parsePorts(vendor[field]);
  if (ports === undefined)
    report(field, `${JSON.stringify(vendor[field])} are no ports: none are used`);
  return ports ?? [];
}

function toCategory(written: string, report: Report): Category {
  const wanted = written.trim().toLowerCase();
  const category = categories.find((known) => known.toLowerCase() === wanted);
  if (category === undefined) {
    report(
      "category",
      `${JSON.stringify(written)} is none of ${categories.join(", ")}: taken as Default`,
    );
  }
  return category ?? "Default";
}

function toRequired({ id, required }: VendorSet, report: Report): boolean {
  if (required === undefined) report("required", `is not said of ${id}: taken as true`);
  return required ?? true;
}
