import type { NumberedTable } from "./number-rows.ts";

const text = (name: string) => ({ name, type: "text" }) as const;
const integer = (name: string) => ({ name, type: "integer" }) as const;

/** Where connections begin or end. */
export const ends: NumberedTable = {
  name: "observed_ends",
  columns: ["site", "machine", "address", "host"].map(text),
};

/** Programs, as far as they were told. */
export const programs: NumberedTable = {
  name: "observed_programs",
  columns: ["process", "unit"].map(text),
};

/** From a client to a port of a server. */
export const edges: NumberedTable = {
  name: "observed_edges",
  columns: [integer("client"), integer("server"), integer("port"), text("protocol")],
};

/** What may still decide who serves where that was guessed. */
export const doubts: NumberedTable = {
  name: "observed_doubts",
  columns: [text("site"), integer("client_port"), text("client_host"), text("server_host")],
};

/** An edge as one pair of programs used it; the number of its doubt is 0 where there is none. */
export const strands: NumberedTable = {
  name: "observed_strands",
  columns: [
    ...["edge", "client_program", "server_program"].map(integer),
    ...["service", "role_by"].map(text),
    integer("doubt"),
  ],
};
