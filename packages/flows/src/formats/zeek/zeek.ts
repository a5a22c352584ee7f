import type { Format } from "../../reading/format.ts";
import { isZeekItem, zeekItems } from "./items.ts";
import { isZeekHeader, zeekLines } from "./lines.ts";

/** conn.log and open_conn.log of Zeek, as tab-separated values with their header or as JSON, also as Corelight names its fields. */
export const zeek: Format = {
  id: "zeek",
  title: "Zeek conn.log",
  lines: { recognise: (first) => first.some(isZeekHeader), open: zeekLines },
  items: { recognise: isZeekItem, open: zeekItems },
};
