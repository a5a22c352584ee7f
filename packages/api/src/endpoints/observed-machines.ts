import { MachineProperties, ProcessProperties } from "@mainstay/flows";
import * as z from "zod";
import { endpoint, noBody, noFields } from "../contract/endpoint.ts";
import { pageOf, PageQuery } from "../contract/page.ts";

const Instant = z.iso.datetime();
const Name = z.string().min(1).max(255);

const PropertyValue = z.union([z.string(), z.number(), z.array(z.string())]);

const Observer = z.string().meta({ description: "The id of the observer that tells it" });

const ObservedProperty = z
  .object({
    value: PropertyValue,
    observer: Observer,
    since: Instant.meta({ description: "Since when this observer tells that it is so" }),
    last: Instant.meta({
      description: "When it was told last; agents tell on every change, and once a day",
    }),
    others: z
      .array(z.object({ value: PropertyValue, observer: Observer, last: Instant }))
      .meta({ description: "What others told that is not the same, the newest first" }),
  })
  .meta({ id: "ObservedProperty" });

const Machine = {
  site: z.string(),
  machine: z.string().meta({
    description: "What it is known by, in small letters: its full name where one is told",
  }),
};

export const listObservedMachines = endpoint({
  id: "listObservedMachines",
  method: "GET",
  url: "/observations/machines",
  summary:
    "What machines are, as it was told last: system, processors, memory, addresses; who tells it, since when, and who tells otherwise",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({
    machine: Name.optional().meta({
      description: "Only the machine that is called so, or has this full name or this address",
    }),
    site: z.string().min(1).max(100).optional(),
    text: Name.optional().meta({
      description: "Only those with it in their name, system or one of their addresses",
    }),
  }),
  body: noBody,
  answer: pageOf(
    z
      .object({
        ...Machine,
        hosts: z.array(z.string()).meta({ description: "What those who tell of it call it" }),
        last: Instant.meta({ description: "When it was told of last" }),
        properties: z.partialRecord(MachineProperties.keyof(), ObservedProperty).meta({
          description:
            "`memory` is in bytes, `cpuSpeed` in megahertz; a property that nobody told is left out",
        }),
      })
      .meta({ id: "ObservedMachine" }),
  ),
  changesWithoutRevision: true,
  problems: [422],
});

export const listObservedProcesses = endpoint({
  id: "listObservedProcesses",
  method: "GET",
  url: "/observations/processes",
  summary:
    "What the processes of a machine are, by program and unit, as it was told last: product, version, path, user, services, start. What they were called with is never told",
  permission: "plan:read",
  path: noFields,
  query: PageQuery.extend({
    machine: Name.meta({
      description: "What the machine is called, its full name, or one of its addresses",
    }),
    site: z.string().min(1).max(100).optional(),
  }),
  body: noBody,
  answer: pageOf(
    z
      .object({
        ...Machine,
        process: z.string().meta({ description: "As connections and listeners call it" }),
        unit: z.string().optional().meta({
          description: "The unit of systemd, container, package or service that it is of",
        }),
        last: Instant.meta({
          description:
            "When it was told of last: one that does not run any more is not told of again",
        }),
        properties: z.partialRecord(ProcessProperties.keyof(), ObservedProperty),
      })
      .meta({ id: "ObservedProcess" }),
  ),
  changesWithoutRevision: true,
  problems: [422],
});
