import * as z from "zod";
import type { Product } from "./licence-book.ts";

/** A subscription of the tenant as Graph's `subscribedSkus` gives it; what else it holds is passed over. */
export const SubscribedSku = z.object({
  skuId: z.string().min(1),
  skuPartNumber: z.string().nullish(),
  capabilityStatus: z.string().nullish(),
  servicePlans: z.array(
    z.object({ servicePlanId: z.string(), provisioningStatus: z.string().nullish() }),
  ),
});
export type SubscribedSku = z.output<typeof SubscribedSku>;

/** The product that it is; plans that are switched off for the whole tenant, and subscriptions that have ended, entitle to nothing. */
export function toProduct({
  skuId,
  skuPartNumber,
  capabilityStatus,
  servicePlans,
}: SubscribedSku): Product {
  const hasEnded = ["suspended", "deleted", "lockedout"].includes(
    capabilityStatus?.toLowerCase() ?? "",
  );
  return {
    id: skuId,
    names: typeof skuPartNumber === "string" ? [skuPartNumber] : [],
    plans: hasEnded
      ? []
      : servicePlans
          .filter(({ provisioningStatus }) => provisioningStatus?.toLowerCase() !== "disabled")
          .map(({ servicePlanId }) => servicePlanId),
  };
}
