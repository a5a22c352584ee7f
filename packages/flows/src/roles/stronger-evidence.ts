import { type RoleEvidence, roleEvidence } from "../observation.ts";

const strengths = new Map(roleEvidence.map((evidence, at) => [evidence, -at]));

/** Of what says which of two ends serves, that which is surer: what is told over what is seen, what is seen over a guess by ports. */
export function strongerEvidence(one: RoleEvidence, other: RoleEvidence): RoleEvidence {
  return one === other || (strengths.get(one) ?? 0) > (strengths.get(other) ?? 0) ? one : other;
}
