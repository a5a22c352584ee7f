import {
  type Disruption,
  ElementId,
  type Kind,
  minutes,
  Plan,
  type Requirement,
} from "@mainstay/plan";

/** What a generated plan looks like; the same seed gives the same plan. */
export type Layered = {
  readonly elements: number;
  readonly targets: number;
  readonly seed: number;
};

const layers = 20;
/** The layers from here on are work, which can go on in part; those below are technology, which works or not. */
const businessFrom = 16;
const kinds: readonly Kind[] = ["infrastructure", "service", "application", "process", "function"];
const tolerances = [0, 0, 0, 0, 30, 60, 240, 480, 1_440].map(minutes);
const objectives = [60, 240, 480, 1_440, 4_320].map(minutes);
const criticalities = ["mission-critical", "important", "deferrable"];

/**
 * A plan in layers: each element needs elements of lower layers, a few of which are hubs that very many need, as
 * directories and networks are. Of the requirements 60 % name one target, 15 % need all of several, 15 % one of
 * several, 10 % k of n; 15 % cost only a part of the level, a tenth is for recovery too, 45 % hold for a while.
 */
export function layeredPlan({ elements, targets, seed }: Layered): Plan {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
  const ids = Array.from({ length: elements }, (_, at) => ElementId.parse(`e-${at}`));
  const shuffled = shuffle(ids, random);
  const width = Math.ceil(elements / layers);
  const perElement = targets / (elements - width);

  const needsOf = (at: number): Requirement[] => {
    const layer = Math.floor(at / width);
    if (layer === 0) return [];
    const needs: Requirement[] = [];
    let left = Math.floor(perElement) + (random() < perElement % 1 ? 1 : 0);
    while (left > 0) {
      const form = random();
      const count = Math.min(left, form < 0.6 ? 1 : 2 + Math.floor(random() * 4));
      const chosen = new Set<ElementId>();
      while (chosen.size < count) {
        const from = random() < 0.7 ? layer - 1 : Math.floor(random() * layer);
        // Squaring twice favours the first of a layer: its hubs.
        chosen.add(shuffled[from * width + Math.floor(random() ** 3 * width)]);
      }
      left -= count;
      needs.push({
        targets: [...chosen],
        atLeast: form < 0.75 ? count : form < 0.9 ? 1 : Math.max(1, count - 1),
        for: random() < 0.1 ? "both" : "operate",
        holds: pick(tolerances),
        loss: layer < businessFrom || random() < 0.6 ? 1 : pick([0.2, 0.5, 0.7]),
        evidence: "declared",
      });
    }
    return needs;
  };

  const inLayers = shuffled.map((id, at) => {
    const layer = Math.floor(at / width);
    const isBusiness = layer >= businessFrom;
    return {
      id,
      kind: kinds[Math.floor((layer / layers) * kinds.length)],
      name: `Element ${id}`,
      needs: needsOf(at),
      ...(isBusiness ? {} : { recovery: { time: pick(objectives) } }),
      ...(isBusiness
        ? {
            criticality: pick(criticalities),
            objectives: {
              rto: pick(objectives),
              rpo: pick(objectives),
              mbco: random() < 0.8 ? 1 : 0.6,
            },
          }
        : {}),
    };
  });
  const byId = new Map(inLayers.map((element) => [element.id, element]));
  return {
    ...Plan.parse({ mainstay: 1 }),
    elements: ids.flatMap((id) => byId.get(id) ?? []),
  };
}

/** Losses for good of elements of the lower layers, as many as asked. */
export function losses(plan: Plan, count: number, seed: number): Disruption[] {
  const random = randomNumbers(seed);
  const low = plan.elements.filter(({ kind }) => kind === "infrastructure");
  return Array.from({ length: count }, () => ({
    element: low[Math.floor(random() * low.length)].id,
    lasts: minutes(Number.POSITIVE_INFINITY),
  }));
}

/** Mulberry32: a small seeded generator of numbers from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}
