import { type ServiceSet, serviceSet } from "../usage/services.ts";
import { servicePlans } from "./service-plans.ts";

/** A product that licences are sold as: its id, other names for it, and the ids of the service plans in it. */
export type Product = {
  readonly id: string;
  readonly names: readonly string[];
  readonly plans: readonly string[];
};

/** What is known of products, and what a licence for one entitles to. */
export type LicenceBook = {
  readonly add: (product: Product) => void;
  readonly size: () => number;
  /**
   * The services that a product, by id or by a name that only one has, entitles to without the plans that are switched
   * off; undefined for a product that is not known or whose name several have.
   */
  readonly entitlement: (
    product: string,
    disabledPlans: readonly string[],
  ) => ServiceSet | undefined;
};

/** The services that service plans entitle to; most plans stand for none that is measured. */
export function servicesOfPlans(plans: Iterable<string>): ServiceSet {
  let services: ServiceSet = 0;
  for (const plan of plans) {
    const service = servicePlans.get(plan.toLowerCase());
    if (service !== undefined) services |= serviceSet(service);
  }
  return services;
}

/** An empty book. Of several descriptions of a product all plans count. */
export function licenceBook(): LicenceBook {
  const plansOf = new Map<string, Set<string>>();
  const idsOf = new Map<string, Set<string>>();
  return {
    add: ({ id, names, plans }) => {
      const known = plansOf.get(keyOf(id)) ?? new Set();
      for (const plan of plans) known.add(keyOf(plan));
      plansOf.set(keyOf(id), known);
      for (const name of [id, ...names]) {
        idsOf.set(keyOf(name), (idsOf.get(keyOf(name)) ?? new Set()).add(keyOf(id)));
      }
    },
    size: () => plansOf.size,
    entitlement: (product, disabledPlans) => {
      const [id, ...others] = idsOf.get(keyOf(product)) ?? [];
      const plans = plansOf.get(id ?? "");
      if (plans === undefined || others.length > 0) return undefined;
      const disabled = new Set(disabledPlans.map(keyOf));
      return servicesOfPlans([...plans].filter((plan) => !disabled.has(plan)));
    },
  };
}

function keyOf(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}
