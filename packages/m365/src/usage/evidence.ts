import { ElementId, type UnitId } from "@mainstay/plan";
import { entitlements } from "../licences/entitlements.ts";
import { servicePlans } from "../licences/service-plans.ts";
import { type MeasuredService, measuredServices, type ServiceSet, serviceSet } from "./services.ts";
import type { UnitMatch, UnitNames } from "./unit-names.ts";
import type { UsageTally } from "./usage-tally.ts";

/** Of one unit and one service: how many of its people were active, or have a licence, out of how many, when, and where it stands. */
export type UnitEvidence = {
  readonly unit: UnitId;
  readonly service: ElementId;
  readonly kind: "active" | "licensed";
  readonly users: number;
  readonly ofUsers: number;
  readonly from?: string;
  readonly to?: string;
  readonly source: string;
};

/** A value of the directory that no unit is found for, and how many people have it. */
export type UnmatchedValue = {
  readonly value: string;
  readonly people: number;
  readonly reason: "unknown" | "ambiguous";
  readonly near?: UnitId;
};

/** What the tally comes to by unit, and everybody who is not counted in one. */
export type UsageByUnit = {
  readonly evidence: readonly UnitEvidence[];
  /** How many people each unit has. */
  readonly people: ReadonlyMap<UnitId, number>;
  readonly placed: number;
  readonly guests: number;
  readonly disabled: number;
  /** People of whom the directory says no unit. */
  readonly blank: number;
  /** People whose value the table of units leaves out on purpose. */
  readonly leftOut: number;
  readonly unmatched: readonly UnmatchedValue[];
  /** People in reports whom the list of users does not have. */
  readonly strangers: number;
  readonly concealed: number;
  /** Products that people have a licence for and of which it is not known what is in them. */
  readonly unknownProducts: ReadonlyMap<string, number>;
};

/**
 * Counts people by unit: enabled members of the directory whose value names a unit. Whoever is in no report was not active.
 * Of services that no report and no licence speaks of there is no evidence, rather than evidence that nobody uses them.
 */
export function usageByUnit(tally: UsageTally, names: UnitNames): UsageByUnit {
  const licences = entitlements(tally.book);
  const counts = new Map<UnitId, UnitCount>();
  const unmatched = new Map<string, UnmatchedValue>();
  let [placed, guests, disabled, blank, leftOut, strangers] = [0, 0, 0, 0, 0, 0];
  for (const { directory, active, licensed } of tally.people.all()) {
    if (directory === undefined) strangers++;
    else if (directory.isGuest) guests++;
    else if (!directory.isEnabled) disabled++;
    else if (directory.unitValue === undefined) blank++;
    else {
      const match = names.match(directory.unitValue);
      if ("leftOut" in match) leftOut++;
      else if ("unmatched" in match) addUnmatched(unmatched, directory.unitValue, match);
      else {
        placed++;
        const count = counts.get(match.unit) ?? emptyCount();
        counts.set(match.unit, count);
        count.people++;
        add(count.active, active);
        add(count.licensed, licensed | directory.licensed | licences.of(directory.licenceKey));
      }
    }
  }
  return {
    evidence: [...counts].flatMap(([unit, count]) => evidenceOf(tally, unit, count)),
    people: new Map(Array.from(counts, ([unit, { people }]) => [unit, people])),
    placed,
    guests,
    disabled,
    blank,
    leftOut,
    unmatched: [...unmatched.values()].toSorted((a, b) => b.people - a.people),
    strangers,
    concealed: tally.people.concealed(),
    unknownProducts: licences.unknown(),
  };
}

type UnitCount = { people: number; readonly active: number[]; readonly licensed: number[] };

function emptyCount(): UnitCount {
  return {
    people: 0,
    active: measuredServices.map(() => 0),
    licensed: measuredServices.map(() => 0),
  };
}

function add(counts: number[], set: ServiceSet): void {
  for (let bit = 0; bit < counts.length; bit++) if ((set & (1 << bit)) !== 0) counts[bit]++;
}

function addUnmatched(
  known: Map<string, UnmatchedValue>,
  value: string,
  { unmatched: reason, near }: Extract<UnitMatch, { readonly unmatched: string }>,
): void {
  const people = (known.get(value)?.people ?? 0) + 1;
  known.set(value, { value, people, reason, ...(near === undefined ? {} : { near }) });
}

function evidenceOf(tally: UsageTally, unit: UnitId, count: UnitCount): readonly UnitEvidence[] {
  return measuredServices.flatMap((service, at) => [
    ...pieceOf(tally, {
      unit,
      service,
      kind: "active",
      users: count.active[at],
      ofUsers: count.people,
    }),
    ...pieceOf(tally, {
      unit,
      service,
      kind: "licensed",
      users: count.licensed[at],
      ofUsers: count.people,
    }),
  ]);
}

type Counted = Pick<UnitEvidence, "unit" | "kind" | "users" | "ofUsers"> & {
  readonly service: MeasuredService;
};

/** The evidence with its documents, or none where no document speaks of the service. */
function pieceOf(
  { reports, licenceLists, book }: UsageTally,
  { service, kind, ...counted }: Counted,
): readonly UnitEvidence[] {
  const bit = serviceSet(service);
  const speaking = reports.filter((report) => (report[kind] & bit) !== 0);
  const listing = licenceLists.filter(
    ({ by }) =>
      kind === "licensed" && isLicensed.has(service) && (by === "plans" || book.size() > 0),
  );
  if (speaking.length + listing.length === 0) return [];
  const days = speaking.flatMap(({ from, to }) => [from, to]).toSorted();
  const sources = [...speaking.map(({ name }) => name), ...listing.map(({ file }) => file)];
  return [
    {
      ...counted,
      kind,
      service: ElementId.parse(service),
      ...(days.length === 0 ? {} : { from: days[0], to: days.at(-1) }),
      source: [...new Set(sources)].join(", "),
    },
  ];
}

const isLicensed: ReadonlySet<MeasuredService> = new Set(servicePlans.values());
