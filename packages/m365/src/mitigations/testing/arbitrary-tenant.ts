import {
  CatalogUse,
  Element,
  ElementId,
  minutes,
  type Plan,
  type Requirement,
} from "@mainstay/plan";
import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import * as z from "zod";
import { microsoft365 } from "../../catalog/microsoft-365.ts";

const featureIds = microsoft365.features.map(({ id }) => id);

/**
 * Valid plans of tenants with any features, some of whose elements and procedures need parts of the catalog; some parts are
 * left out, some are written by the plan itself with needs of its own.
 */
export function arbitraryTenant(): fc.Arbitrary<Plan> {
  return fc
    .tuple(arbitraryPlan({ elements: 8, others: 3 }), fc.subarray(featureIds))
    .chain(([plan, features]) => {
      const offered = microsoft365.elementsFor(new Set(features)).map(({ id }) => id);
      const own = plan.elements.map(({ id }) => id);
      return fc
        .record({
          leaveOut: fc.subarray(offered, { maxLength: 3 }),
          written: fc.subarray(offered, { maxLength: 6 }),
          needs: fc.array(needInto([...offered, ...own]), { minLength: 12, maxLength: 12 }),
          time: fc.constantFrom("30m", "2d"),
        })
        .map((parts) => tenantOf(plan, { ...parts, features }));
    });
}

type Parts = {
  readonly features: readonly string[];
  readonly leaveOut: readonly string[];
  readonly written: readonly string[];
  readonly needs: readonly Requirement[];
  readonly time: string;
};

function tenantOf(plan: Plan, { features, leaveOut, written, needs, time }: Parts): Plan {
  const isHere = (id: string) => !leaveOut.includes(id);
  const sound = needs.filter(({ targets }) => targets.every(isHere));
  const fromCatalog = written.filter(isHere).map((id, at) =>
    z.decode(Element, {
      id,
      kind: "service",
      name: `Our ${id}`,
      ...(at % 2 === 0 ? {} : { recovery: { time } }),
    }),
  );
  const elements = [...plan.elements, ...fromCatalog].map((element, at, { length }) => {
    const more = sound.filter((_, place) => place % length === at % sound.length);
    const others = more.filter(({ targets }) => !targets.includes(element.id));
    return { ...element, needs: [...(element.needs ?? []), ...others] };
  });
  return {
    ...plan,
    uses: [z.decode(CatalogUse, { id: "m365", features: [...features], leaveOut: [...leaveOut] })],
    elements,
    strategies: plan.strategies.map((strategy) => ({ ...strategy, changes: [] })),
    sops: plan.sops.map((sop, at) => ({
      ...sop,
      needs: [...(sop.needs ?? []), ...sound.slice(at, at + 2)],
    })),
  };
}

function needInto(ids: readonly string[]): fc.Arbitrary<Requirement> {
  return fc
    .record({
      targets: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      isAny: fc.boolean(),
      for: fc.constantFrom<Requirement["for"][]>("operate", "operate", "recover", "both"),
      holds: fc.constantFrom(0, 30, 720, 1_440, 43_200),
      loss: fc.constantFrom(0, 0.2, 0.5, 0.7, 1),
    })
    .map(({ targets, isAny, holds, ...said }) => ({
      ...said,
      targets: targets.map((id) => ElementId.parse(id)),
      atLeast: isAny ? 1 : targets.length,
      holds: minutes(holds),
      evidence: "declared",
    }));
}
