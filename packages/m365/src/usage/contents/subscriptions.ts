import { SubscribedSku, toProduct } from "../../licences/subscribed-sku.ts";
import { toFault } from "../cells.ts";
import type { OpenContent } from "./open-content.ts";

/** The subscriptions of the tenant: Graph's `subscribedSkus`. */
export const subscriptionsContent: OpenContent = {
  recognisedBy: ["skuid", "serviceplans"],
  open: ({ tally }) => {
    let rows = 0;
    return {
      take: (_row, item) => {
        const { data, error } = SubscribedSku.safeParse(item);
        if (data === undefined) return toFault(error);
        rows++;
        tally.book.add(toProduct(data));
        return undefined;
      },
      finish: () => ({ kind: "subscriptions", title: "Subscriptions of the tenant", rows }),
    };
  },
};
