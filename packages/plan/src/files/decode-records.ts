import * as z from "zod";
import { nouns } from "../check/nouns.ts";
import { type Collection, type Plan, type RecordOf, recordSchemas } from "../plan.ts";
import { Organisation } from "../records/organisation.ts";
import { idPattern } from "../records/primitives.ts";
import type { Explained } from "./words/explain-issues.ts";
import type { JoinedFiles } from "./join-files.ts";
import { isMapping } from "./mapping.ts";
import { recordReader } from "./record-reader.ts";

/** What could be decoded of a plan. */
export type DecodedRecords = {
  /** The plan of the sound records alone. */
  readonly plan: Plan;
  /** What is wrong with the others. */
  readonly problems: readonly Explained[];
  /** Whether every record was looked at; not so once there are too many problems. */
  readonly isWhole: boolean;
  /** For each list with broken records: where the sound ones stand in the list as it was written. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The ids of broken records; whoever refers to them is not at fault. */
  readonly brokenIds: ReadonlyMap<Collection, ReadonlySet<string>>;
  readonly isOrganisationBroken: boolean;
};

/** From so many records on, compiling a schema takes less time than it saves. */
const manyRecords = 500;

/** Decodes the records one by one. */
export function decodeRecords({ organisation, lists }: JoinedFiles): DecodedRecords {
  const { read, problems, isFull } = recordReader();
  const places = new Map<string, readonly number[]>();
  const brokenIds = new Map<Collection, ReadonlySet<string>>();

  const decodeList = <Name extends Collection>(list: Name): RecordOf<Name>[] => {
    const all = lists[list] ?? [];
    const plain: z.ZodType<RecordOf<Name>, unknown> = recordSchemas[list];
    const schema = all.length < manyRecords ? plain : z.compile(plain);
    const records: RecordOf<Name>[] = [];
    const sound: number[] = [];
    const broken = new Set<string>();
    for (const [at, written] of all.entries()) {
      if (isFull()) break;
      const id = idOf(written);
      const decoded = read(schema, written, {
        name: `${nouns[list]} ${id ?? at + 1}`,
        path: [list, at],
      });
      if (decoded === undefined) {
        if (id !== undefined) broken.add(id);
        continue;
      }
      records.push(decoded.record);
      sound.push(at);
    }
    if (sound.length < all.length) places.set(list, sound);
    brokenIds.set(list, broken);
    return records;
  };

  const said = read(Organisation, organisation, {
    name: "the organisation",
    path: ["organisation"],
  });
  const plan = {
    mainstay: 1 as const,
    organisation: said?.record ?? {},
    uses: decodeList("uses"),
    units: decodeList("units"),
    people: decodeList("people"),
    elements: decodeList("elements"),
    scenarios: decodeList("scenarios"),
    strategies: decodeList("strategies"),
    sops: decodeList("sops"),
    callTrees: decodeList("callTrees"),
    impactAnalyses: decodeList("impactAnalyses"),
    dependencyAnalyses: decodeList("dependencyAnalyses"),
    exercises: decodeList("exercises"),
    trainings: decodeList("trainings"),
    incidents: decodeList("incidents"),
    actions: decodeList("actions"),
    answers: decodeList("answers"),
  };
  return {
    plan,
    problems,
    isWhole: !isFull(),
    places,
    brokenIds,
    isOrganisationBroken: said === undefined,
  };
}

/** The id that a record has, if it can be one. */
function idOf(written: unknown): string | undefined {
  const id = isMapping(written) ? written["id"] : undefined;
  return typeof id === "string" && idPattern.test(id) ? id : undefined;
}
