import { Element } from "@mainstay/plan";
import { areas, type CatalogArea } from "./areas.ts";
import { availabilityOf } from "./availability.ts";
import type { CatalogElement, CatalogRequirement } from "./catalog-element.ts";
import { isMet } from "./condition.ts";
import { dependencies } from "./dependencies.ts";
import { recoveryOf } from "./recovery.ts";

/** An element of the catalog as a tenant with some features has it: with the requirements that apply, in their order. */
export type PresentElement = {
  readonly area: CatalogArea;
  readonly element: CatalogElement;
  readonly needs: readonly PresentRequirement[];
};

/** A requirement that applies, with the targets that the tenant has. */
export type PresentRequirement = {
  readonly requirement: CatalogRequirement;
  readonly targets: readonly string[];
  readonly isAny: boolean;
  /** How long its loss holds, low and high end, as durations of plan files; a plan has the low one. */
  readonly holds: readonly [low: string, high: string];
};

/**
 * What a tenant with these features has; whatever any tenant can have, where none are given. A requirement of one of several is one of those that the tenant has, and none if it
 * has none of them; any other requirement applies if the tenant has all its targets.
 */
export function presentElements(has?: ReadonlySet<string>): readonly PresentElement[] {
  const present = areas.flatMap((area) =>
    area.elements
      .filter(({ when }) => has === undefined || isMet(when, has))
      .map((element) => ({ area, element })),
  );
  const ids = new Set(present.map(({ element }) => element.id));
  return present.map(({ area, element }) => ({
    area,
    element,
    needs: (element.needs ?? [])
      .filter(({ when }) => has === undefined || isMet(when, has))
      .flatMap((requirement) => toPresent(requirement, ids)),
  }));
}

/** The element as a plan has it. */
export function toElement({ area, element, needs }: PresentElement): Element {
  const { id, kind, name, description, restoredBy } = element;
  const recovery = recoveryOf[restoredBy]?.recovery;
  const availability = availabilityOf(id)?.availability;
  return Element.parse({
    id,
    kind,
    name,
    ...(description === undefined ? {} : { description }),
    tags: ["microsoft-365", area.id],
    ...(needs.length === 0 ? {} : { needs: needs.map(toRequirement) }),
    ...(recovery === undefined ? {} : { recovery }),
    ...(availability === undefined ? {} : { availability }),
  });
}

function toPresent(
  requirement: CatalogRequirement,
  ids: ReadonlySet<string>,
): readonly PresentRequirement[] {
  const { targets: written, because } = requirement;
  const isAny = "any" in written;
  const listed = isAny ? written.any : written;
  const targets = listed.filter((id) => ids.has(id));
  if (targets.length === 0 || (!isAny && targets.length < listed.length)) return [];
  return [{ requirement, targets, isAny, holds: requirement.holds ?? dependencies[because].after }];
}

function toRequirement({ requirement, targets, isAny, holds: [holds] }: PresentRequirement) {
  const { because, loss, note } = requirement;
  return {
    ...(isAny ? { any: targets } : { targets }),
    ...(requirement.for === undefined ? {} : { for: requirement.for }),
    ...(holds === "0" ? {} : { holds }),
    ...(loss === undefined ? {} : { loss: loss.share }),
    note: note ?? dependencies[because].says,
    evidence: "catalog",
  };
}
