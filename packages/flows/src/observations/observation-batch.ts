import * as z from "zod";
import { nameKinds, outcomes, roleEvidence } from "../observation.ts";
import { MachineProperties } from "../properties/machine-properties.ts";
import { ProcessProperties } from "../properties/process-properties.ts";

/** Rows of one batch at most; who saw more sends several. */
export const mostRowsOfABatch = 20_000;

/** More than any machine does in a minute, and small enough that years of it add up exactly. */
export const mostOfAMinute = 1_000_000_000;
/** Bytes of a minute, and the microseconds of all times of one, those of many days included. */
export const mostToAddUp = 1_000_000_000_000_000;
const Count = z.int().min(0).max(mostOfAMinute);
const Bytes = z.int().min(0).max(mostToAddUp);
const Time = z.int().min(0).max(mostToAddUp);
const Times = z.strictObject({ count: Count.min(1), sum: Time, min: Time, max: Time });
const Name = z.string().min(1).max(255);
/** The name of a program, or its path. */
const Process = z.string().min(1).max(400);
const Port = z.int().min(0).max(65_535);
const Transport = z.enum(["tcp", "udp"]);

/** Minutes since 1970 in UTC, as far as 32 bits go, the end of the last included. */
const Minute = z.int().min(0).max(2_147_483_646);

/** One end of what was seen: an address in canonical form, the machine, the process and what it belongs to. */
export const ObservedParty = z.strictObject({
  address: Name.optional(),
  /** Whether the address means this within the machine alone, as those of the bridge of its containers do: others have the same. */
  inner: z.literal(true).optional(),
  /** Instead of an address: the network of many that were too many to be told one by one, such as `10.0.0.0/8`. */
  network: z
    .string()
    .regex(/^[0-9a-f.:]+\/\d{1,3}$/)
    .max(50)
    .optional(),
  host: Name.optional(),
  process: Process.optional(),
  /** The unit of systemd, container, package or service of Windows that the process is of. */
  unit: Name.optional(),
});
export type ObservedParty = z.output<typeof ObservedParty>;

/**
 * What was seen in one minute of connections from a client to a port of a server. The key of a row is its minute, both ends,
 * port and transport; what an observer tells of one again, after a restart, adds up. The fields are those of VMConnection,
 * with the failures told apart (https://learn.microsoft.com/azure/azure-monitor/reference/tables/vmconnection).
 */
export const ObservedMinute = z.strictObject({
  minute: Minute,
  client: ObservedParty,
  server: ObservedParty,
  port: Port,
  /** The port of the client, where it was guessed who serves and that may be a server's: what listens there or here decides it. */
  clientPort: Port.optional(),
  protocol: Transport,
  /** How many connections began in this minute, by what became of them; what goes on from before is in none of them. */
  outcomes: z.partialRecord(z.enum(outcomes), Count.min(1)),
  /** How many were open at its end. */
  open: Count.optional(),
  bytesOut: Bytes.optional(),
  bytesIn: Bytes.optional(),
  /** Of requests until their answers, and of packets until the word that they arrived: as many as were measured in this minute. */
  responses: Times.optional(),
  roundTrips: Times.optional(),
  roleBy: z.enum(roleEvidence),
  /** What is spoken, or the name that the client asked for (SNI), where the observer looked into it. */
  service: Name.optional(),
});
export type ObservedMinute = z.output<typeof ObservedMinute>;

/** How much of what there was an observer has seen, from one minute to another. Absent is what it has no means to know. */
export const Coverage = z.strictObject({
  from: Minute,
  /** Not of it any more. */
  to: Minute,
  /** Connections that the kernel counted, begun by this machine or taken by it. */
  opened: Count.optional(),
  /** Connections that the rows tell of. */
  seen: Count,
  /** Of those, the ones whose process is known. */
  attributed: Count,
  /** Events that the kernel or the spool had no room for. */
  lost: Count,
  /** What it could not look at and why, in words: `processes of other users: not run as root`. */
  withheld: z.array(Name).max(20).default([]),
});
export type Coverage = z.output<typeof Coverage>;

/** Who saw it: one machine, or one place that imported files tell of, such as a sensor. */
export const Observer = z.strictObject({
  /** A machine that goes on watching, so that its silence says something; or a place of which files were read. */
  kind: z.enum(["machine", "file"]).default("machine"),
  /** Stable over restarts, and of its own: a machine id, not a name that two machines may have. */
  id: Name,
  host: Name,
  /** Where the private addresses mean what they mean here; two sites may use the same ones. */
  site: z.string().min(1).max(100).default("default"),
  /** Those that mean this machine in all of the site: without loopback and inner ones. */
  addresses: z.array(Name).max(1000).default([]),
  /** `linux`, `windows`, or the format of an imported file. */
  platform: Name,
  /** The version of the agent, if it tells. */
  version: Name.optional(),
  /** The system of the machine and its release, if it tells: `Debian GNU/Linux 12 (bookworm)`. */
  system: Name.optional(),
});
export type Observer = z.output<typeof Observer>;

/** Of what properties are told, and of when: all that the observer knows of it then, so that what is left out is not so any more. */
const Told = z.strictObject({
  /** The machine, where that is not the observer: files tell of several. */
  host: Name.optional(),
  /** The minute in which it was so; the last that the batch tells of, where it is left out. */
  at: Minute.optional(),
});

/** What a machine is made of. */
export const ObservedMachine = Told.extend({ properties: MachineProperties });
export type ObservedMachine = z.output<typeof ObservedMachine>;

/** What the processes of one program and unit are, by the names that rows and listeners have for them. */
export const ObservedProcess = Told.extend({
  process: Process,
  unit: Name.optional(),
  properties: ProcessProperties,
});
export type ObservedProcess = z.output<typeof ObservedProcess>;

/** So many machines and processes of one batch have their properties told. */
export const mostMachinesOfABatch = 1000;
export const mostProcessesOfABatch = 5000;

/**
 * What an observer sends at once. `spool` and `number` make it idempotent: a batch that came already is acknowledged again and
 * changes nothing, so an observer repeats until it is acknowledged and nothing is lost or counted twice.
 */
export const ObservationBatch = z.strictObject({
  observer: Observer,
  /** The spool that numbers the batches; a new one after the old was thrown away. */
  spool: Name,
  /** From 1, without gaps in a spool. */
  number: z.int().min(1),
  coverage: z.array(Coverage).max(10_000),
  minutes: z.array(ObservedMinute).max(mostRowsOfABatch),
  listeners: z
    .array(
      z.strictObject({
        /** The machine that it is on, where that is not the observer: files tell of several. */
        host: Name.optional(),
        address: Name.optional(),
        /** Whether the address means this within the machine alone. */
        inner: z.literal(true).optional(),
        port: Port,
        protocol: Transport,
        process: Process.optional(),
        unit: Name.optional(),
        /** The first and last minute in which that was seen; the last that the batch tells of, where they are left out. */
        first: Minute.optional(),
        last: Minute.optional(),
      }),
    )
    .max(10_000)
    .default([]),
  names: z
    .array(z.strictObject({ name: Name, address: Name, kind: z.enum(nameKinds).default("name") }))
    .max(10_000)
    .default([]),
  /** Absent where none is told of, so that a server which does not know them takes the rest. */
  machines: z.array(ObservedMachine).max(mostMachinesOfABatch).optional(),
  processes: z.array(ObservedProcess).max(mostProcessesOfABatch).optional(),
});
export type ObservationBatch = z.output<typeof ObservationBatch>;
