import type * as z from "zod";
import { nouns } from "../check/nouns.ts";
import { type Collection, type Plan, type RecordOf, recordSchemas } from "../plan.ts";
import type { PlanPath } from "../problem.ts";
import { Organisation } from "../records/organisation.ts";
import { dropNulls } from "./drop-nulls.ts";
import { type Explained, explainIssue, plainIssues } from "./explain-issues.ts";
import type { JoinedFiles } from "./join-files.ts";
import { isMapping } from "./mapping.ts";
import { maxRecordEntries } from "./source.ts";

/** What could be decoded of a plan. */
export type DecodedRecords = {
  /** The plan of the sound records alone. */
  readonly plan: Plan;
  /** For each list with broken records: where the sound ones stand in the list as it was written. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The ids of broken records; whoever refers to them is not at fault. */
  readonly brokenIds: ReadonlyMap<Collection, ReadonlySet<string>>;
  readonly isOrganisationBroken: boolean;
};

/** Decodes the records one by one and reports what is wrong with each. */
export function decodeRecords(
  { organisation, lists }: JoinedFiles,
  report: (explained: Explained) => void,
): DecodedRecords {
  const places = new Map<string, readonly number[]>();
  const brokenIds = new Map<Collection, ReadonlySet<string>>();

  const decode = <Value>(
    schema: z.ZodType<Value, unknown>,
    written: unknown,
    path: PlanPath,
    name: string,
  ) => {
    const tell = ({ message, path: within, ...said }: Explained) => {
      const place = said.part === "key" ? within.slice(0, -1) : within;
      const words = [name, ...place.map((step) => (typeof step === "number" ? step + 1 : step))];
      report({ ...said, path: [...path, ...within], message: `${words.join(" ")}: ${message}` });
    };
    if (dropNulls(written) > maxRecordEntries) {
      tell({
        id: "too-large",
        message: `has more than ${maxRecordEntries} entries, which is the most`,
        path: [],
        part: "value",
      });
      return undefined;
    }
    const result = schema.safeParse(written, plainIssues);
    if (result.success) return { record: result.data };
    for (const issue of result.error.issues)
      for (const explained of explainIssue(schema, issue)) tell(explained);
    return undefined;
  };

  const decodeList = <Name extends Collection>(list: Name): RecordOf<Name>[] => {
    const records: RecordOf<Name>[] = [];
    const sound: number[] = [];
    const broken = new Set<string>();
    for (const [at, written] of (lists[list] ?? []).entries()) {
      const id =
        isMapping(written) && typeof written["id"] === "string" ? written["id"] : undefined;
      const decoded = decode<RecordOf<Name>>(
        recordSchemas[list],
        written,
        [list, at],
        `${nouns[list]} ${id ?? at + 1}`,
      );
      if (decoded === undefined) {
        if (id !== undefined) broken.add(id);
        continue;
      }
      records.push(decoded.record);
      sound.push(at);
    }
    if (sound.length < (lists[list]?.length ?? 0)) places.set(list, sound);
    brokenIds.set(list, broken);
    return records;
  };

  const said = decode(Organisation, organisation, ["organisation"], "the organisation");
  const plan = {
    mainstay: 1 as const,
    organisation: said?.record ?? {},
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
  };
  return { plan, places, brokenIds, isOrganisationBroken: said === undefined };
}
