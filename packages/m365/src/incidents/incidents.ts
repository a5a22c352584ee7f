import type { Incident } from "./incident.ts";
import { incidentsTo2019 } from "./years/2014-to-2019.ts";
import { incidentsFrom2020To2022 } from "./years/2020-to-2022.ts";
import { incidentsOf2023 } from "./years/2023.ts";
import { incidentsOf2024 } from "./years/2024.ts";
import { incidentsOf2025And2026 } from "./years/2025-to-2026.ts";

/**
 * Incidents of Microsoft 365 and of the way there, 2014 to April 2026, the oldest first. They are notable events that can be
 * read of in public, not a sample and not complete: what is counted on them is a floor. Levels that no source gives are
 * marked as assumed.
 */
export const incidents: readonly Incident[] = [
  ...incidentsTo2019,
  ...incidentsFrom2020To2022,
  ...incidentsOf2023,
  ...incidentsOf2024,
  ...incidentsOf2025And2026,
];
