import { CatalogUse, Element, type Plan, Requirement } from "@mainstay/plan";
import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import * as z from "zod";
import { microsoft365 } from "../../catalog/microsoft-365.ts";

const featureIds = microsoft365.features.map(({ id }) => id);
const shares = fc.constantFrom(0, 0.2, 0.5, 0.7, 1);
const lengths = fc.constantFrom("0", "30m", "12h", "1d", "30d");

/**
 * Valid plans of tenants with any features, some of whose elements and procedures need parts of the catalog; some parts are
 * left out, some are written by the plan itself with needs of its own.
 */
export function arbitraryTenant(): fc.Arbitrary<Plan> {
  return fc
    .tuple(arbitraryPlan({ elements: 8, others: 3 }), fc.subarray(featureIds))
    .chain(([plan, features]) => {
      const offered = microsoft365.elementsFor(new Set(features));
      const ids = offered.map(({ id }) => id);
      const own = plan.elements.map(({ id }) => id);
      return fc
        .record({
          leaveOut: fc.subarray(ids, { maxLength: 3 }),
          written: fc.subarray(ids, { maxLength: 6 }),
          needs: fc.array(needInto([...ids, ...own]), { minLength: 12, maxLength: 12 }),
          recoveries: fc.array(fc.constantFrom(undefined, "30m", "2d"), {
            minLength: 6,
            maxLength: 6,
          }),
        })
        .map(({ leaveOut, written, needs, recoveries }) => {
          const out = new Set<string>(leaveOut);
          const present = (need: Requirement) => need.targets.every((target) => !out.has(target));
          const sound = needs.filter(present);
          const mine = written.filter((id) => !out.has(id));
          const catalogOwn = mine.map((id, at): Element => {
            const given = offered.find((element) => element.id === id);
            const time = recoveries[at];
            const element = z.decode(Element, {
              id,
              kind: given?.kind ?? "service",
              name: `Our ${id}`,
              ...(time === undefined ? {} : { recovery: { time } }),
            });
            const share = sound.filter((_, place) => place % mine.length === at);
            return {
              ...element,
              needs: share.filter(({ targets }) => !targets.includes(element.id)),
            };
          });
          const elements = plan.elements.map((element, at) => {
            const more = sound.filter(
              (need, place) => place % 8 === at && !need.targets.includes(element.id),
            );
            return { ...element, needs: [...(element.needs ?? []), ...more] };
          });
          const sops = plan.sops.map((sop, at) => ({
            ...sop,
            needs: [...(sop.needs ?? []), ...sound.slice(at, at + 2)],
          }));
          const uses = [z.decode(CatalogUse, { id: "m365", features: [...features], leaveOut })];
          const strategies = plan.strategies.map((strategy) => ({ ...strategy, changes: [] }));
          return { ...plan, uses, strategies, elements: [...elements, ...catalogOwn], sops };
        });
    });
}

function needInto(ids: readonly string[]): fc.Arbitrary<Requirement> {
  return fc
    .record({
      targets: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
      one: fc.boolean(),
      loss: shares,
      holds: lengths,
      purpose: fc.constantFrom(
        "operate" as const,
        "operate" as const,
        "recover" as const,
        "both" as const,
      ),
    })
    .map(({ targets, one, loss, holds, purpose }) =>
      z.decode(Requirement, {
        targets,
        atLeast: one ? 1 : targets.length,
        loss,
        holds,
        for: purpose,
      }),
    );
}
