import type { Format } from "../../reading/format.ts";
import { nsgRecord } from "./nsg-record.ts";
import { vnetRecord } from "./vnet-record.ts";

/** Flow logs of Azure: of network security groups (versions 1 and 2), and of virtual networks (version 4). Each tuple is a row. */
export const azureFlowLogs: Format = {
  id: "azure-flow-logs",
  title: "Azure flow log",
  items: {
    recognise: (item) =>
      "flowRecords" in item || (isRecord(item["properties"]) && "flows" in item["properties"]),
    open: (rows) => ({
      item: (item) => ("flowRecords" in item ? vnetRecord(rows, item) : nsgRecord(rows, item)),
    }),
  },
};

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
