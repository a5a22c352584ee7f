import type { Problem } from "../../problem.ts";
import { ringWords } from "../ring-words.ts";
import type { Subject } from "../subject.ts";

/** Units are a tree: no unit is above itself (continuity-model §1). A ring is told once, at its first unit in the plan. */
export function* unitRings(subject: Subject): Generator<Problem> {
  const rings = findRings(subject);
  const told = new Set<readonly string[]>();
  for (const [at, { id }] of subject.plan.units.entries()) {
    const ring = rings.get(id);
    if (ring === undefined || told.has(ring)) continue;
    told.add(ring);
    const start = ring.indexOf(id);
    const words = ringWords([...ring.slice(start), ...ring.slice(0, start)]);
    const message = `is above itself, ${words}: take one of these parents away`;
    yield { id: "unit-ring", path: ["units", at, "parent"], message };
  }
}

/** The ring of each unit that is in one, each unit followed by its parent. */
function findRings({ plan, names }: Subject): ReadonlyMap<string, readonly string[]> {
  const rings = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const unit of plan.units) {
    const way: string[] = [];
    let id: string | undefined = unit.id;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      way.push(id);
      id = names.find("units", id)?.parent;
    }
    const start = id === undefined ? -1 : way.indexOf(id);
    if (start < 0) continue;
    const ring = way.slice(start);
    for (const member of ring) rings.set(member, ring);
  }
  return rings;
}
