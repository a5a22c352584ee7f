import * as z from "zod";
import { nouns } from "../check/nouns.ts";
import { type OwnScale, ownScales } from "../check/scales.ts";
import { idOf, type UnreadRecord } from "../check/unread.ts";
import { type Collection, type Plan, type RecordOf, recordSchemas } from "../plan.ts";
import { Organisation } from "../records/organisation.ts";
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
  /** The records that are not sound. */
  readonly broken: readonly UnreadRecord[];
  /** Which of the organisation's own scales could not be decoded. */
  readonly brokenScales: readonly OwnScale[];
};

/** From so many records on, compiling a schema takes less time than it saves. */
const manyRecords = 500;

/** Decodes the records one by one. */
export function decodeRecords({ organisation, lists }: JoinedFiles): DecodedRecords {
  const { read, problems, isFull } = recordReader();
  const places = new Map<string, readonly number[]>();
  const broken: UnreadRecord[] = [];

  const decodeList = <Name extends Collection>(list: Name): RecordOf<Name>[] => {
    const all = lists[list] ?? [];
    const plain: z.ZodType<RecordOf<Name>, unknown> = recordSchemas[list];
    const schema = all.length < manyRecords ? plain : z.compile(plain);
    const records: RecordOf<Name>[] = [];
    const sound: number[] = [];
    for (const [at, written] of all.entries()) {
      if (isFull()) break;
      const id = idOf(written);
      const decoded = read(schema, written, {
        name: `${nouns[list]} ${id ?? at + 1}`,
        path: [list, at],
      });
      if (decoded === undefined) {
        broken.push({ list, at, written });
        continue;
      }
      records.push(decoded.record);
      sound.push(at);
    }
    if (sound.length < all.length) places.set(list, sound);
    return records;
  };

  const said = read(Organisation, organisation, {
    name: "the organisation",
    path: ["organisation"],
  });
  const { sound, brokenScales } =
    said === undefined ? soundFields(organisation) : { sound: said.record, brokenScales: [] };
  const plan = {
    mainstay: 1 as const,
    organisation: sound,
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
    deferrals: decodeList("deferrals"),
    answers: decodeList("answers"),
  };
  return {
    plan,
    problems,
    isWhole: !isFull(),
    places,
    broken,
    brokenScales,
  };
}

/** What is sound of a broken organisation; nothing where it has a field that is not known, which may be a scale misspelt. */
function soundFields(written: unknown): {
  readonly sound: Plan["organisation"];
  readonly brokenScales: readonly OwnScale[];
} {
  const { shape } = Organisation;
  const fields = isMapping(written) ? Object.entries(written) : [];
  const decoded = Organisation.safeParse(
    Object.fromEntries(
      fields.filter(([key, value]) => !isField(key) || shape[key].safeParse(value).success),
    ),
  );
  if (!decoded.success || fields.length === 0) return { sound: {}, brokenScales: ownScales };
  const brokenScales = ownScales.filter(
    (scale) => decoded.data[scale] === undefined && fields.some(([key]) => key === scale),
  );
  return { sound: decoded.data, brokenScales };
}

function isField(key: string): key is keyof typeof Organisation.shape {
  return Object.hasOwn(Organisation.shape, key);
}
