import { MachineProperties, ProcessProperties } from "@mainstay/flows";
import type { KnownProperty } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { toInstant } from "./observed-documents.ts";

type Page = { readonly limit: number; readonly after: number };
type MachineQuery = Page & {
  readonly machine?: string | undefined;
  readonly site?: string | undefined;
  readonly text?: string | undefined;
};
type ProcessQuery = Page & { readonly machine: string; readonly site?: string | undefined };

/** A page of machines, and what they are. */
export async function listObservedMachines(
  { observations }: Services,
  { query }: Request<unknown, MachineQuery, unknown>,
) {
  const { machines, total } = await observations.machines(query);
  return {
    items: machines.map(({ name, hosts, last, properties, site }) => ({
      site,
      machine: name,
      hosts: [...hosts],
      last: toInstant(last),
      properties: toProperties(properties, MachineProperties.keyof().options),
    })),
    ...restOf(total, query, machines.length),
  };
}

/** A page of the processes of a machine, and what they are. */
export async function listObservedProcesses(
  { observations }: Services,
  { query }: Request<unknown, ProcessQuery, unknown>,
) {
  const { processes, total } = await observations.processes(query);
  return {
    items: processes.map(({ last, properties, ...process }) => ({
      ...process,
      last: toInstant(last),
      properties: toProperties(properties, ProcessProperties.keyof().options),
    })),
    ...restOf(total, query, processes.length),
  };
}

function restOf(total: number, { after }: Page, read: number) {
  const next = after + read;
  return { total, ...(next < total ? { next } : {}) };
}

/** Properties in one order. What a newer server kept and this one does not know is left out. */
function toProperties<Name extends string>(
  known: Readonly<Record<string, KnownProperty>>,
  names: readonly Name[],
): Partial<Record<Name, ReturnType<typeof toProperty>>> {
  const told: Partial<Record<Name, ReturnType<typeof toProperty>>> = {};
  for (const name of names) {
    const property = known[name];
    if (property !== undefined) told[name] = toProperty(property);
  }
  return told;
}

function toProperty({ value, observer, since, last, others }: KnownProperty) {
  return {
    value: toValue(value),
    observer,
    since: toInstant(since),
    last: toInstant(last),
    others: others.map((other) => ({
      observer: other.observer,
      value: toValue(other.value),
      last: toInstant(other.last),
    })),
  };
}

function toValue(value: KnownProperty["value"]) {
  return typeof value === "string" || typeof value === "number" ? value : [...value];
}
