import type { MeasuredTimes, Outcome, RoleEvidence, Transport } from "../observation.ts";
import type { OwnBy } from "./own-by.ts";

/** One end of a dependency: where it is, what it is called, and what ran there. */
export type DependencyEnd = {
  readonly address?: string;
  /** What it is called: by its clients, where a source looked into what they asked for; else by one of its names that stays the same. */
  readonly host?: string;
  /** The names that its clients asked it for (TLS, HTTP), `host` the first; absent where nobody looked into that. */
  readonly askedFor?: readonly string[];
  /** Its machines, where its clients asked for something else. */
  readonly machines?: readonly string[];
  /** Its names but `host`: of an address that serves many, any of them may have been meant where `askedFor` is absent. */
  readonly otherNames?: readonly string[];
  /**
   * Where nothing better is known: what the address answers to when it is asked for itself, as whoever has its block of addresses
   * wrote it.
   */
  readonly reverseName?: string;
  /** Instead of an address: a network of many that were folded together. */
  readonly network?: string;
  /** Where a private address means this machine, if that is known; elsewhere it may be another's. */
  readonly site?: string;
  /** Why it is the organisation's own though its address, or its network, is public, as far as that is known without the plan. */
  readonly ownBy?: Exclude<OwnBy, "element">;
  readonly processes: readonly string[];
};

/** Whether a server is the organisation's own, of Microsoft 365, or of somebody else. */
export type Scope = "internal" | "third-party" | "microsoft-365";

/** That something used a port of a server: how often, when, and what became of it. Instants in milliseconds since 1970. */
export type Dependency = MeasuredTimes & {
  readonly source: DependencyEnd;
  readonly destination: DependencyEnd & {
    /** 0 for many ports that were folded together, because they were only tried. */
    readonly port: number;
    readonly service?: string;
    /** What it is for as far as this port goes: one of those that rules give. */
    readonly role?: string;
    /** The program that says so; absent where ports do. */
    readonly roleProgram?: string;
  };
  readonly protocol: Transport;
  readonly connections: number;
  /** Of these, those that were refused, timed out, blocked or failed otherwise. */
  readonly failed: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly bytesOut?: number;
  readonly bytesIn?: number;
  readonly first: number;
  readonly last: number;
  readonly scope: Scope;
  readonly roleBy: RoleEvidence;
  readonly seenFrom: readonly string[];
};
