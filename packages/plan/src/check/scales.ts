import type { Plan } from "../plan.ts";
import { defaultCriticalities, defaultImpactScale } from "../records/organisation.ts";
import type { Unread } from "./unread.ts";

/** The scales by which an organisation judges. */
const scaleNames = ["criticalities", "categories", "ratings"] as const;
export type Scale = (typeof scaleNames)[number];

/** The entries of each scale, in order; nothing where they could not be read. */
export type Scales = { readonly [Name in Scale]?: ReadonlySet<string> };

/** Whether this is the name of a scale. */
export function isScale(name: string): name is Scale {
  return scaleNames.some((scale) => scale === name);
}

/** The organisation's scales, and the default ones where it has none. A file that could not be read may have had them. */
export function scalesOf(organisation: Plan["organisation"], unread: Unread): Scales {
  if (unread.organisation) return {};
  const standard = unread.hasFiles
    ? {}
    : { criticalities: defaultCriticalities, impactScale: defaultImpactScale };
  const { criticalities, impactScale } = { ...standard, ...organisation };
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
