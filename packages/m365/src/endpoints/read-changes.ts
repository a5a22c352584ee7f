import * as z from "zod";
import type { Attributes, EndpointChange } from "./endpoint-change.ts";
import { categories, type EndpointProblem } from "./endpoint-set.ts";
import type { FieldChange } from "./passage.ts";
import { formatPorts, parsePorts } from "./ports.ts";
import { readNames, readNetworks } from "./read-destinations.ts";
import { problemOf } from "./read-problem.ts";
import { VendorChange, type VendorAttributes } from "./vendor-change.ts";
import { parseServiceDay } from "./version.ts";

/** The records of changes that a text held, with what of it could not be used. */
export type ChangeList = {
  readonly changes: readonly EndpointChange[];
  readonly problems: readonly EndpointProblem[];
};

/** Whether parsed JSON looks like records of changes and not like a list of sets. */
export function isChangeList(json: unknown): boolean {
  const First = z.looseObject({ disposition: z.unknown(), endpointSetId: z.unknown() });
  return Array.isArray(json) && json.some((row) => First.safeParse(row).success);
}

/** Reads records of changes from the parsed JSON of /changes. What cannot be used is a problem, and the rest is used. */
export function readChanges(json: unknown): ChangeList {
  const rows = z.array(z.unknown()).safeParse(json);
  if (!rows.success) {
    const message =
      "is not a list of changes: it should be a JSON array, as /changes/Worldwide/0000000000 gives it";
    return { changes: [], problems: [{ path: [], message }] };
  }
  const problems: EndpointProblem[] = [];
  const changes = rows.data.flatMap((row, at) => {
    const vendor = VendorChange.safeParse(row);
    if (vendor.success) {
      return toChange(vendor.data, (message) => problems.push({ path: [at], message }));
    }
    problems.push(
      ...vendor.error.issues.map((issue) => problemOf(at, issue, "the record is left out")),
    );
    return [];
  });
  return { changes, problems };
}

function toChange(vendor: VendorChange, report: (message: string) => void): EndpointChange {
  const { id, endpointSetId: set, disposition, version, impact, add, remove } = vendor;
  const previous = toAttributes(vendor.previous ?? {});
  const current = toAttributes(vendor.current ?? {});
  const written = add?.effectiveDate?.trim() ?? "";
  const effective = parseServiceDay(written);
  if (written !== "" && effective === undefined) {
    report(`the effective date ${JSON.stringify(written)} is no day: it is not used`);
  }
  return {
    id,
    set,
    disposition,
    version,
    ...(impact === null || impact === undefined ? {} : { impact }),
    current,
    fields: disposition === "change" ? fieldsOf(vendor, { previous, current }) : [],
    addedNames: readNames(add?.urls ?? [], report),
    addedNetworks: readNetworks(add?.ips ?? [], report),
    ...(effective === undefined ? {} : { effective }),
    removedNames: readNames(remove?.urls ?? [], report),
    removedNetworks: readNetworks(remove?.ips ?? [], report),
  };
}

function toAttributes(vendor: VendorAttributes): Partial<Attributes> {
  const category = categories.find(
    (known) => known.toLowerCase() === vendor.category?.trim().toLowerCase(),
  );
  const [tcp, udp] = [vendor.tcpPorts, vendor.udpPorts].map((text) =>
    text === undefined ? undefined : parsePorts(text),
  );
  return {
    ...(vendor.serviceArea === undefined ? {} : { serviceArea: vendor.serviceArea }),
    ...(category === undefined ? {} : { category }),
    ...(vendor.required === undefined ? {} : { required: vendor.required }),
    ...(tcp === undefined ? {} : { tcp }),
    ...(udp === undefined ? {} : { udp }),
  };
}

type BeforeAndAfter = {
  readonly previous: Partial<Attributes>;
  readonly current: Partial<Attributes>;
};

function fieldsOf(
  vendor: VendorChange,
  { previous, current }: BeforeAndAfter,
): readonly FieldChange[] {
  const ports = (["tcp", "udp"] as const).map((field) => ({
    field,
    from: formatPorts(previous[field] ?? []),
    to: formatPorts(current[field] ?? []),
  }));
  const others = (["serviceArea", "category", "required", "expressRoute", "notes"] as const).map(
    (field) => ({
      field,
      from: String(vendor.previous?.[field] ?? ""),
      to: String(vendor.current?.[field] ?? ""),
    }),
  );
  return [...others, ...ports].filter(({ from, to }) => from !== to);
}
