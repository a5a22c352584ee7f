import type { Row } from "../usage/row.ts";
import type { Fault } from "../usage/cells.ts";
import type { Product } from "./licence-book.ts";

/** The columns by which Microsoft's list of product names and service plan identifiers is recognised. */
export const productListColumns = ["stringid", "guid", "serviceplanid"] as const;

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One plan of one product: a row of that list. Names repeat and change, so products are told apart by their ids alone. */
export function readProduct(row: Row): Product | Fault {
  const [id, plan] = [row("guid"), row("serviceplanid")];
  if (id === undefined || !guid.test(id))
    return { column: "guid", why: "is not an id", value: id ?? "" };
  if (plan === undefined || !guid.test(plan)) {
    return { column: "serviceplanid", why: "is not an id", value: plan ?? "" };
  }
  const names = [row("productdisplayname"), row("stringid")].filter((name) => name !== undefined);
  return { id, names, plans: [plan] };
}
