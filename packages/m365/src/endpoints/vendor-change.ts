import * as z from "zod";
import { VendorFlag, VendorPorts, VendorSetId, VendorText, VendorTexts } from "./vendor-set.ts";

/** What a set was or is: only what the record has to say. */
const VendorAttributes = z.object({
  serviceArea: z.string().optional(),
  category: VendorText.optional(),
  required: VendorFlag.optional(),
  tcpPorts: VendorPorts.optional(),
  udpPorts: VendorPorts.optional(),
  expressRoute: VendorFlag.optional(),
  notes: VendorText.optional(),
});
export type VendorAttributes = z.output<typeof VendorAttributes>;

const VendorPlaces = z.object({
  effectiveDate: VendorText.optional(),
  urls: VendorTexts,
  ips: VendorTexts,
});

/** A record as the web service gives it for /changes (same page as `VendorSet`). Tolerant in the same ways. */
export const VendorChange = z.object({
  id: VendorSetId,
  endpointSetId: VendorSetId,
  disposition: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(["add", "change", "remove"])),
  version: z.union([z.string(), z.int().transform(String)]).pipe(z.string().regex(/^\d{10}$/)),
  impact: z.string().nullish(),
  previous: VendorAttributes.nullish(),
  current: VendorAttributes.nullish(),
  add: VendorPlaces.nullish(),
  remove: VendorPlaces.nullish(),
});
export type VendorChange = z.output<typeof VendorChange>;
