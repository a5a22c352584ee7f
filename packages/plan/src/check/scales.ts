import type { Plan } from "../plan.ts";
import { defaultCriticalities, defaultImpactScale } from "../records/organisation.ts";
import type { Unread } from "./unread.ts";

/** The scales by which an organisation judges. */
const scaleNames = ["criticalities", "categories", "ratings"] as const;
export type Scale = (typeof scaleNames)[number];

/** The fields in which an organisation writes its scales. */
export const ownScales = ["criticalities", "impactScale"] as const;
export type OwnScale = (typeof ownScales)[number];

/** The entries of each scale, in order; nothing where they could not be read. */
export type Scales = { readonly [Name in Scale]?: ReadonlySet<string> };

/** Whether this is the name of a scale. */
export function isScale(name: string): name is Scale {
  return scaleNames.some((scale) => scale === name);
}

/** The organisation's scales, and the default ones where it has none. A file that could not be read may have had them. */
export function scalesOf(organisation: Plan["organisation"], unread: Unread): Scales {
  const mayBeOwn = (scale: OwnScale) => unread.hasFiles || unread.scales.includes(scale);
  const {
    criticalities = mayBeOwn("criticalities") ? undefined : defaultCriticalities,
    impactScale = mayBeOwn("impactScale") ? undefined : defaultImpactScale,
  } = organisation;
  return {
    ...(criticalities === undefined ? {} : { criticalities: new Set<string>(criticalities) }),
    ...(impactScale === undefined
      ? {}
      : {
          categories: new Set(impactScale.categories.map(({ id }) => id)),
          ratings: new Set(impactScale.ratings),
        }),
  };
}
