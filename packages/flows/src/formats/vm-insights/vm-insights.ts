import type { Format, Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { boundPortRow } from "./bound-port.ts";
import { computerRow } from "./computer.ts";
import { connectionRow } from "./connection.ts";
import { type OwnNetworks, ownNetworks } from "./own-networks.ts";
import { processRow } from "./process.ts";

/** The tables that VM insights (Service Map) wrote into Log Analytics, exported as CSV or JSON. */
export const vmInsights: Format = {
  id: "vm-insights",
  title: "VM insights export",
  items: {
    recognise: (item) => tableOf((column) => column in item) !== undefined,
    open: (rows) => {
      const networks = ownNetworks(rows);
      return { item: (item) => take(rows, item, networks), end: networks.settle };
    },
  },
  table: {
    recognise: (columns) => tableOf((column) => columns.has(column)) !== undefined,
    open: (rows) => {
      const networks = ownNetworks(rows);
      return { record: (record) => take(rows, record, networks), end: networks.settle };
    },
  },
};

type Table = (rows: Rows, item: Item, networks: OwnNetworks) => void;

/** Which table a row is of, by the columns that only that table has; empty cells are missing in exports. */
function tableOf(has: (column: string) => boolean): Table | undefined {
  const hasAll = (...columns: readonly string[]) => columns.every(has);
  if (hasAll("Direction", "SourceIp", "DestinationIp", "DestinationPort", "Computer"))
    return connectionRow;
  if (hasAll("Computer", "Port", "Ip", "Protocol")) return boundPortRow;
  if (hasAll("Computer", "ExecutableName")) return processRow;
  if (hasAll("Computer", "Machine") && (has("Ipv4Addresses") || has("Ipv6Addresses")))
    return computerRow;
  return undefined;
}

function take(rows: Rows, item: Item, networks: OwnNetworks): void {
  const table = tableOf((column) => column in item);
  if (table === undefined) rows.reject("lacks the columns of every table of VM insights", "");
  else table(rows, item, networks);
}
