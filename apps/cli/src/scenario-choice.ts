import {
  type Disruption,
  type Minutes,
  nearest,
  never,
  type Plan,
  parseDuration,
  type ScenarioId,
} from "@mainstay/plan";
import { UsageError } from "./failure.ts";
import { listed, plain } from "./render/words.ts";

/** What is to happen to the plan: a scenario of it, or losses given on the spot (which have no id). */
export type Choice = {
  readonly scenario?: ScenarioId;
  readonly title: string;
  readonly description?: string | undefined;
  readonly disruptions: readonly Disruption[];
};

/** The word that stands for SCENARIO, if it can be an id at all. Throws UsageError where it is absent or a path. */
export function parseScenarioId(word: string | undefined): string {
  if (word === undefined) {
    throw new UsageError(
      "name a SCENARIO (`mainstay check` lists those of a plan), or what is lost with --lose ID",
    );
  }
  if (/^[a-z0-9-]+$/.test(word)) return word;
  throw new UsageError(
    `\`${plain(word)}\` cannot be the id of a scenario: SCENARIO comes first, PLAN after it`,
  );
}

/** The scenario of the plan with this id. Throws UsageError with the nearest one and all others if there is none. */
export function chooseScenario(plan: Plan, id: string): Choice {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  if (scenario !== undefined) {
    const { name, description, disruptions } = scenario;
    return { scenario: scenario.id, title: name, description, disruptions };
  }
  const ids = plan.scenarios.map((candidate) => candidate.id);
  const hint =
    ids.length === 0
      ? "The plan has no scenarios; say what is lost, as in `mainstay simulate --lose ID`."
      : `The plan has ${listed(ids)}.`;
  throw new UsageError(`there is no scenario \`${id}\`${didYouMean(id, ids)} ${hint}`);
}

/** A loss as `--lose` writes it, `ID[@AT][:LASTS]`, before anybody knows whether the plan has the element. */
export type WrittenLoss = { readonly id: string } & Pick<Disruption, "at" | "lasts">;

/** Reads `ID[@AT][:LASTS]`. Throws UsageError saying which part of it is wrong. */
export function parseLoss(written: string): WrittenLoss {
  const match = /^(?<id>[a-z0-9-]+)(?:@(?<at>[^@:]*))?(?::(?<lasts>[^@:]*))?$/.exec(written);
  const { id, at, lasts } = match?.groups ?? {};
  if (id === undefined) {
    const example = "write for example ad-fs, ad-fs@1h or ad-fs@1h:4h";
    throw new UsageError(`\`${plain(written)}\` is not ID[@AT][:LASTS]: ${example}`);
  }
  return {
    id,
    ...(at === undefined ? {} : { at: spanIn(written, at) }),
    ...(lasts === undefined ? {} : { lasts: lasts === "never" ? never : spanIn(written, lasts) }),
  };
}

/** Losses given on the spot. Throws UsageError with the nearest element where the plan has none of an id. */
export function chooseLosses(plan: Plan, losses: readonly WrittenLoss[]): Choice {
  const disruptions = losses.map(({ id, ...when }) => ({
    element: getElement(plan, id).id,
    ...when,
  }));
  return { title: "What if", disruptions };
}

/** The element of the plan with this id. Throws UsageError with the nearest one if there is none. */
export function getElement(plan: Plan, id: string): Plan["elements"][number] {
  const element = plan.elements.find((candidate) => candidate.id === id);
  if (element !== undefined) return element;
  const ids = plan.elements.map((candidate) => candidate.id);
  const hint = "`mainstay assess --json` has the id of every element.";
  throw new UsageError(`there is no element \`${plain(id)}\`${didYouMean(id, ids)} ${hint}`);
}

function spanIn(written: string, text: string): Minutes {
  const span = parseDuration(text);
  if (span !== undefined) return span;
  const example = "write for example 30m, 4h, 2d or PT4H";
  throw new UsageError(`\`${plain(text)}\` in \`${plain(written)}\` is not a duration: ${example}`);
}

function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? "." : `, did you mean \`${near}\`?`;
}
