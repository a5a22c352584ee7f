import * as z from "zod";

/** Text, or a number that stands for it; null is no text. */
export const VendorText = z.union([
  z.string(),
  z.number().transform(String),
  z.null().transform(() => ""),
]);

/** Texts as a list or joined by commas. */
export const VendorTexts = z
  .union([
    z.array(z.string()),
    z.string().transform((text) => text.split(",")),
    z.null().transform(() => []),
  ])
  .default([])
  .transform((texts) => texts.map((text) => text.trim()).filter((text) => text !== ""));

/** Ports as text, one number, or a list of either. */
export const VendorPorts = z.union([
  z.array(z.union([z.string(), z.number()])).transform((ports) => ports.join(",")),
  VendorText,
]);

/** Yes or no, also as text. */
export const VendorFlag = z.union([
  z.boolean(),
  z.stringbool({ truthy: ["true"], falsy: ["false"] }),
]);

/** A whole number from 0, also as text. */
export const VendorSetId = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\s*\d+\s*$/)
    .transform(Number),
]);

/**
 * A set as the web service for Office 365 IP addresses and URLs gives it
 * (https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-ip-web-service). Tolerant: fields that are absent, null
 * or empty are one thing, and fields that nobody knew of are passed over.
 */
export const VendorSet = z.object({
  id: VendorSetId,
  serviceArea: z.string().trim().min(1),
  urls: VendorTexts,
  ips: VendorTexts,
  tcpPorts: VendorPorts.default(""),
  udpPorts: VendorPorts.default(""),
  category: VendorText.default(""),
  required: VendorFlag.optional(),
  expressRoute: VendorFlag.nullish().transform((flag) => flag ?? false),
  notes: VendorText.default(""),
});
export type VendorSet = z.output<typeof VendorSet>;
