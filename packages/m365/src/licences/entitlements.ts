import * as z from "zod";
import type { ServiceSet } from "../usage/services.ts";
import type { LicenceBook } from "./licence-book.ts";

/** What the licences of people entitle to, worked out once for all who have the same. */
export type Entitlements = {
  readonly of: (licenceKey: string) => ServiceSet;
  /** Products that the book does not know, or knows several by that name, and how many people have them. */
  readonly unknown: () => ReadonlyMap<string, number>;
};

const Licences = z.array(z.object({ product: z.string(), disabledPlans: z.array(z.string()) }));

type Entitled = { readonly services: ServiceSet; readonly unknown: readonly string[] };

/** Looks the licences of people up in a book that is complete. */
export function entitlements(book: LicenceBook): Entitlements {
  const known = new Map<string, Entitled>();
  const unknown = new Map<string, number>();
  return {
    of: (licenceKey) => {
      if (licenceKey === "") return 0;
      const entitled = known.get(licenceKey) ?? lookUp(book, licenceKey);
      known.set(licenceKey, entitled);
      for (const product of entitled.unknown) unknown.set(product, (unknown.get(product) ?? 0) + 1);
      return entitled.services;
    },
    unknown: () => unknown,
  };
}

function lookUp(book: LicenceBook, licenceKey: string): Entitled {
  let services: ServiceSet = 0;
  const unknown: string[] = [];
  for (const { product, disabledPlans } of Licences.parse(JSON.parse(licenceKey))) {
    const found = book.entitlement(product, disabledPlans);
    if (found === undefined) unknown.push(product);
    else services |= found;
  }
  return { services, unknown };
}
