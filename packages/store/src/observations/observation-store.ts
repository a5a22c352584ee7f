import type { Coverage, EdgeChange, ObservationBatch, Observer, Places } from "@mainstay/flows";
import type { Doing } from "../audit/audit-entry.ts";
import type { CountedWindow, ObservedWindow } from "./counted-window.ts";
import type { EdgeFigures, ObservedEdge, ObservedEnd } from "./observed-edge.ts";
import type { KnownProperty } from "./properties/newest-properties.ts";

/**
 * Where it is kept what observers saw, and what can be asked of it. Times are whole minutes since 1970 in UTC unless they are
 * dates; the end of a window is not of it. What is kept by a store of another kind answers alike: `holdObservationStore` says how.
 */
export interface ObservationStore {
  /**
   * Keeps a batch, on disk when it resolves. A batch that came already changes nothing, whatever became of the answer to it, so
   * that nothing is lost or counted twice by an observer that repeats until it is answered.
   */
  readonly append: (batch: ObservationBatch, at: Date) => Promise<Appended>;
  /** Adds up what came by hour and day. No answer changes by it; they come sooner. */
  readonly rollUp: () => Promise<RolledUp>;
  /** Forgets what has been kept for long enough. */
  readonly forget: (now: Date) => Promise<Forgotten>;
  /** Who observes; of those that are retired, the ones that covered some of the window. */
  readonly observers: (window: ObservedWindow) => Promise<readonly ObserverRecord[]>;
  /**
   * Retires an observer that is gone for good, until it tells anything again; what it saw stays. Says since when it is retired;
   * undefined where there is none with this id.
   */
  readonly retire: (observer: string, doing: Doing) => Promise<Date | undefined>;
  /** What listened on machines in a window, by machine and port. */
  readonly listeners: (window: ObservedWindow, wanted: WantedListeners) => Promise<ListenerPage>;
  /** What machines are, by their names, as it was told last. */
  readonly machines: (wanted: WantedMachines) => Promise<MachinePage>;
  /** What the processes of a machine are, by their names, as it was told last. */
  readonly processes: (wanted: WantedProcesses) => Promise<ProcessPage>;
  /** The edges of a window that are asked for, those with most connections first. */
  readonly edges: (window: ObservedWindow, wanted: WantedEdges) => Promise<EdgePage>;
  /**
   * Every edge of a window as it is when it is asked for, whatever comes while it is read: some at a time, all of a server together; at least
   * one page. Read it to its end, or end it: it keeps a connection.
   */
  readonly everyEdge: (window: ObservedWindow, wanted: WantedAll) => AsyncIterable<SomeEdges>;
  /** What is near an address or a machine. */
  readonly map: (window: ObservedWindow, wanted: WantedMap) => Promise<ObservedMap>;
  /** What is otherwise in one window than in another before it, the edges with most connections first. */
  readonly difference: (windows: TwoWindows, wanted: WantedDifference) => Promise<DifferencePage>;
  readonly close: () => Promise<void>;
}

/** What became of a batch. */
export type Appended = {
  /** Whether it had not come before. */
  readonly isNew: boolean;
  /** Every batch of the spool up to this number has come. */
  readonly completeTo: number;
  /** Numbers of the spool that have not come although later ones have, the first hundred spans of them. */
  readonly missing: readonly NumberSpan[];
};

/** Numbers from one to another, both of them included. */
export type NumberSpan = { readonly first: number; readonly last: number };

/** How much was added up. */
export type RolledUp = { readonly batches: number; readonly rows: number };

/** How many minutes' days, hours' months and batches were forgotten, and how many names of ends that were in no connection. */
export type Forgotten = {
  readonly days: number;
  readonly months: number;
  readonly batches: number;
  readonly names: number;
};

/** An observer, what it covered of a window, and when it was heard of. */
export type ObserverRecord = Observer & {
  readonly firstHeard: Date;
  readonly lastHeard: Date;
  /** When it was retired, if it told nothing since. */
  readonly retiredAt?: Date;
  /** The end of the last minute that it told of. */
  readonly toldUntil: number;
  /** What it saw of the window; absent where it told of none of it. Counts are those of the hours that the window begins in and ends in too. */
  readonly coverage?: Coverage & {
    /** Minutes that it watched. */
    readonly covered: number;
    /** When it did not watch in between, the first hundred times. */
    readonly gaps: readonly CoverageGap[];
  };
  readonly missing: readonly NumberSpan[];
};

/** A time of which an observer did not watch so many minutes: which, is known where they are all. */
export type CoverageGap = ObservedWindow & { readonly minutes: number };

/** Which listeners are asked for: those that all of it is true of. */
export type WantedListeners = {
  readonly observer?: string | undefined;
  /** What one who tells of it calls the machine, or its full name. */
  readonly machine?: string | undefined;
  readonly port?: number | undefined;
  readonly limit: number;
  readonly after: number;
};

/** A program that waits for connections on a port of a machine; on every address of it where none is said. */
export type ListenerRecord = {
  /** Who told of it; of several files that did, one. */
  readonly observer: string;
  /** The machine, or the place of which a file tells without the name of the machine. */
  readonly host: string;
  readonly address?: string;
  /** Whether the address means this within the machine alone. */
  readonly inner?: true;
  readonly port: number;
  readonly protocol: "tcp" | "udp";
  readonly process?: string;
  readonly unit?: string;
  /** The minutes in which it was told of first and last at all. */
  readonly first: number;
  readonly last: number;
};

/** Listeners, and how many there are in all. */
export type ListenerPage = {
  readonly listeners: readonly ListenerRecord[];
  readonly total: number;
};

/** Which machines are asked for: those that all of it is true of. */
export type WantedMachines = {
  /** Stands in the name, in the system or in one of the addresses. */
  readonly text?: string | undefined;
  /** What one who tells of it calls it, its full name, or one of its addresses. */
  readonly machine?: string | undefined;
  readonly site?: string | undefined;
  readonly limit: number;
  readonly after: number;
};

/** A machine and what it is. One machine is what observers of a site call by one full name, or by one name where they tell no other. */
type MachineRecord = {
  readonly site: string;
  /** In small letters: its full name where one is told. */
  readonly name: string;
  /** What those who tell of it call it. */
  readonly hosts: readonly string[];
  /** The minute in which it was told of last. */
  readonly last: number;
  readonly properties: Readonly<Record<string, KnownProperty>>;
};

/** Machines, and how many there are in all. */
export type MachinePage = { readonly machines: readonly MachineRecord[]; readonly total: number };

/** Of which machine processes are asked for, as of machines; in every site, where none is said. */
export type WantedProcesses = {
  readonly machine: string;
  readonly site?: string | undefined;
  readonly limit: number;
  readonly after: number;
};

/** The processes of one program and unit on a machine, and what they are. */
type ProcessRecord = {
  readonly site: string;
  readonly machine: string;
  readonly process: string;
  readonly unit?: string;
  readonly last: number;
  readonly properties: Readonly<Record<string, KnownProperty>>;
};

/** Processes, and how many there are in all. */
export type ProcessPage = { readonly processes: readonly ProcessRecord[]; readonly total: number };

/** Which edges are asked for: those that all of it is true of. */
export type WantedEdges = {
  /** Those from one of some places to another, and but those that are known already: what is most used changes from one read to the next. */
  readonly between?: {
    readonly clients: Places;
    readonly servers: Places;
    /** By their ids. */
    readonly besides: readonly number[];
  };
  /** Stands in the address, machine, name, process or unit of one of the ends. */
  readonly text?: string;
  readonly site?: string;
  readonly port?: number;
  readonly protocol?: "tcp" | "udp";
  /** Only those whose connections came to this, and to nothing better: `failing` is that none was made although some were tried. */
  readonly state?: "working" | "failing";
  readonly limit: number;
  readonly after: number;
};

/** Edges with the ends that they have, and the window that they are counted in. */
export type EdgePage = {
  readonly window: CountedWindow;
  readonly ends: readonly ObservedEnd[];
  readonly edges: readonly ObservedEdge[];
  readonly total: number;
};

/** Which of all edges are asked for, and how many at a time at least, but for the last. */
export type WantedAll = { readonly site?: string; readonly length: number };

/** Some edges with the ends that they have. */
export type SomeEdges = Pick<EdgePage, "edges" | "ends">;

/** What a map is drawn around, and how far. */
export type WantedMap = {
  /** An address, or a name that is asked for or of a machine, as an observer or a row has it; a reverse name is not sure enough. */
  readonly around: string;
  readonly site?: string;
  readonly hops: number;
  /** Towards what it uses, towards who uses it, or both. */
  readonly towards: "servers" | "clients" | "both";
  /** So many edges at most; of the hop that has too many, those with most connections. */
  readonly mostEdges: number;
};

/** What is near, and by how many hops. */
export type ObservedMap = {
  readonly window: CountedWindow;
  /** Each with how many edges it is away; 0 for what the map is drawn around. Empty where nobody saw it. */
  readonly ends: readonly (ObservedEnd & { readonly hop: number })[];
  readonly edges: readonly ObservedEdge[];
  /** How many edges were left out of the hop that had too many, behind which nothing is shown. */
  readonly leftOut: number;
};

/** Two windows to compare. */
type TwoWindows = { readonly before: ObservedWindow; readonly after: ObservedWindow };

/** Which differences are asked for. */
export type WantedDifference = {
  readonly change?: EdgeChange;
  readonly limit: number;
  readonly after: number;
};

/** Differences, with how many of each kind there are. */
export type DifferencePage = {
  readonly before: CountedWindow;
  readonly after: CountedWindow;
  /** How many times as long the later one is, of both what has gone by: growth is judged by that. */
  readonly longer: number;
  readonly counts: Readonly<Record<EdgeChange, number>>;
  readonly ends: readonly ObservedEnd[];
  readonly edges: readonly EdgeDifference[];
  readonly total: number;
};

/** How an edge is otherwise: the edge as it is in the later window, or in the earlier one if it is gone. */
export type EdgeDifference = ObservedEdge & {
  readonly change: EdgeChange;
  /** What was counted in the earlier window, and who saw it then; absent where the edge is new. */
  readonly before?: EdgeFigures & Pick<ObservedEdge, "seenBy">;
};
