import { formats } from "../formats/formats.ts";
import type { Connection, FlowSink, Listener, MachineSeen, NameSeen } from "../observation.ts";
import type { FlowFile } from "../reading/flow-file.ts";
import type { Format } from "../reading/format.ts";
import { readFlows } from "../reading/read-flows.ts";

/** Everything that a text was read as, in order, and what became of its rows. */
export type Collected = {
  readonly file: FlowFile;
  readonly connections: readonly Connection[];
  readonly listeners: readonly Listener[];
  readonly names: readonly NameSeen[];
  readonly machines: readonly MachineSeen[];
};

type Reading = {
  readonly file?: string;
  /** How many characters come at a time; all at once if it is not said. */
  readonly piece?: number;
  readonly formats?: readonly Format[];
  readonly columns?: readonly string[];
};

/** Reads a text with all formats and keeps what comes of it. */
export function readAll(text: string, reading: Reading = {}): Collected {
  const { file = "records", piece = Math.max(1, text.length), columns } = reading;
  const connections: Connection[] = [];
  const listeners: Listener[] = [];
  const names: NameSeen[] = [];
  const machines: MachineSeen[] = [];
  const sink: FlowSink = {
    connection: (one) => connections.push(one),
    listener: (one) => listeners.push(one),
    name: (one) => names.push(one),
    machine: (one) => machines.push(one),
  };
  const reader = readFlows(
    { file, writtenAt: 1_767_225_600_000, ...(columns === undefined ? {} : { columns }) },
    { sink, formats: reading.formats ?? formats },
  );
  for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
  return { file: reader.end(), connections, listeners, names, machines };
}

/** How many rows a file's counts add up to: the taken and those left out. */
export function accountedRows(file: FlowFile): number {
  const { connections, listeners, names, machines, leftOut } = file;
  const left = leftOut.reduce((sum, { rows }) => sum + rows, 0);
  return connections + listeners + names + machines + left;
}
