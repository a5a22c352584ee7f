import { type Incident, minutes, minutesBetween } from "@mainstay/plan";

/**
 * The incident as it began at another instant, in UTC (SPEC 11.7). What was lost at its beginning was lost then; what was lost later,
 * and when things came back, stays at its instant.
 */
export function withBegan(incident: Incident, began: string): Incident {
  const earlier = minutesBetween(began, incident.began);
  return {
    ...incident,
    began,
    disruptions: incident.disruptions.map(({ at = minutes(0), lasts, ...loss }) => {
      const from = at === 0 ? 0 : Math.max(0, at + earlier);
      const back = lasts === undefined ? undefined : at + lasts + earlier;
      return {
        ...loss,
        ...(from === 0 ? {} : { at: minutes(from) }),
        ...(back === undefined ? {} : { lasts: minutes(Math.max(0, back - from)) }),
      };
    }),
  };
}
