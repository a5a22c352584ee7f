import * as z from "zod";
import type { Format, TableRecord } from "../../reading/format.ts";
import { Port } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { parseInstant } from "../../instants/parse-instant.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** The dependencies that Azure Migrate exports without agents: who reached whom in a slot of six hours. */
export const azureMigrate: Format = {
  id: "azure-migrate",
  title: "Azure Migrate dependencies",
  table: {
    recognise: (columns) =>
      ["Source server name", "Destination port"].every((one) => columns.has(one)),
    open: (rows) => ({ record: (record) => take(rows, record) }),
  },
};

const MigrateRow = z.object({
  Timeslot: z.string().optional(),
  "Source server name": z.string(),
  "Source process": z.string().optional(),
  "Source application": z.string().optional(),
  "Destination server name": z.string().optional(),
  "Destination IP": z.string().optional(),
  "Destination application": z.string().optional(),
  "Destination process": z.string().optional(),
  "Destination port": Port,
});

const slot = 6 * 3_600_000;

function take(rows: Rows, record: TableRecord): void {
  const { data, error } = MigrateRow.safeParse(record);
  if (error !== undefined) {
    const { why, value } = faultOf(error, record);
    return rows.reject(why, value);
  }
  const host = data["Destination server name"];
  const written = data["Destination IP"];
  const address = written === undefined ? undefined : rows.addresses.find(written)?.text;
  if (written !== undefined && address === undefined) {
    return rows.reject("has a Destination IP that is no address", written);
  }
  if (address === undefined && host === undefined) {
    return rows.reject("names no destination, neither by name nor by address", "");
  }
  const from =
    data.Timeslot === undefined
      ? rows.writtenAt
      : parseInstant(data.Timeslot.split(/ - | to /)[0] ?? "");
  if (from === undefined)
    return rows.reject("has a Timeslot that is no instant", data.Timeslot ?? "");
  const [client, server] = [
    data["Source process"] ?? data["Source application"],
    data["Destination process"] ?? data["Destination application"],
  ];
  rows.connection({
    client: {
      host: data["Source server name"],
      ...(client === undefined ? {} : { process: client }),
    },
    server: {
      ...(address === undefined ? {} : { address }),
      ...(host === undefined ? {} : { host }),
      ...(server === undefined ? {} : { process: server }),
    },
    port: data["Destination port"],
    protocol: "tcp",
    from,
    to: data.Timeslot === undefined ? from : from + slot,
    outcome: "succeeded",
    connections: 1,
    roleBy: "told",
    vantage: "Azure Migrate",
  });
}
