/**
 * The elements that reports and licences speak of, by their ids in the catalog. The order is of no meaning, but each has a
 * bit of a `ServiceSet`, so there are at most 31.
 */
export const measuredServices = [
  "exchange-online",
  "outlook-desktop",
  "outlook-mac",
  "exchange-owa",
  "outlook-mobile",
  "sharepoint-online",
  "onedrive",
  "onedrive-sync",
  "teams",
  "teams-desktop",
  "teams-web",
  "teams-mobile",
  "teams-chat",
  "teams-meetings",
  "teams-calling",
  "teams-pstn",
  "office-apps",
  "office-web",
  "viva-engage",
  "intune",
  "forms",
  "planner",
  "power-automate",
  "power-apps",
  "power-bi",
  "bookings",
  "stream",
] as const;
export type MeasuredService = (typeof measuredServices)[number];

/** Some of these services as bits: a tenant has hundreds of thousands of people, each with a set or two. */
export type ServiceSet = number;

/** The set of these services. */
export function serviceSet(...services: readonly MeasuredService[]): ServiceSet {
  return services.reduce((set, service) => set | (1 << measuredServices.indexOf(service)), 0);
}

/** The services of a set. */
export function servicesIn(set: ServiceSet): readonly MeasuredService[] {
  return measuredServices.filter((_, bit) => (set & (1 << bit)) !== 0);
}
