import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What is known of a fault tree of the Aralia benchmark; probabilities of its events are 0.01 throughout. */
type ExpectedModel = {
  readonly basic_events: number;
  readonly gates: number;
  readonly top_gate: string;
  readonly products: number;
  readonly products_by_order: readonly number[];
  readonly top_probability: number;
  /** Wall seconds of each of SCRAM's engines; null where it did not finish in a minute. */
  readonly scram: Readonly<Record<string, { readonly wall_s: number | null }>>;
  readonly birnbaum_top3: readonly (readonly [event: string, birnbaum: number])[];
};

/** A fault tree as an Open-PSA document, and what is known of it. */
export type SharedModel = {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly expected: ExpectedModel;
};

/** Where the shared data lie: MAINSTAY_DATA, by default beside the repository. */
const data =
  process.env.MAINSTAY_DATA ??
  fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

/** The fault trees of the shared data, in the order of their names; none where the data are absent. */
export function sharedModels(): readonly SharedModel[] {
  const file = `${data}/faulttrees/expected.json`;
  if (!existsSync(file)) return [];
  const { models }: { readonly models: Readonly<Record<string, ExpectedModel>> } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return Object.entries(models)
    .map(([name, expected]) => ({ name, expected, path: `${data}/faulttrees/${name}.xml` }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, expected, path }) => ({ name, path, expected, text: readFileSync(path, "utf8") }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
