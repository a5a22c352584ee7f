import { productListColumns, readProduct } from "../../licences/product-row.ts";
import type { OpenContent } from "./open-content.ts";

/** Microsoft's list of products and the service plans in them. */
export const productsContent: OpenContent = {
  recognisedBy: productListColumns,
  open: ({ tally }) => {
    let rows = 0;
    return {
      take: (row) => {
        const product = readProduct(row);
        if ("why" in product) return product;
        rows++;
        tally.book.add(product);
        return undefined;
      },
      finish: () => ({ kind: "products", title: "Products and their service plans", rows }),
    };
  },
};
