import { offeredBy } from "../../catalogs/taken-over.ts";
import type { Catalog } from "../../catalogs/catalog.ts";
import { fault } from "../../edits/fault.ts";
import { enumerate } from "../../files/words/describe-value.ts";
import type { Problem } from "../../problem.ts";
import type { CatalogUse } from "../../records/catalog-use.ts";
import { nearest } from "../nearest.ts";
import type { Subject } from "../subject.ts";

/** Whatever `uses` names, a catalog has; and an element is not both left out and the plan's own (continuity-model §1). */
export function* catalogUses({ written, catalogs }: Subject): Generator<Problem> {
  for (const [at, use] of written.uses.entries()) {
    const path = ["uses", at];
    const catalog = catalogs.find(({ id }) => id === use.id);
    if (catalog === undefined) {
      yield { id: "unknown-catalog", path: [...path, "id"], ...unknownCatalog(use.id, catalogs) };
      continue;
    }
    if (written.uses.findIndex(({ id }) => id === use.id) < at) {
      const message = `${catalog.name} is used before: say in one place what is taken over from it`;
      yield { id: "duplicate-id", path: [...path, "id"], message };
    }
    yield* unknownFeatures(use, catalog, path);
    yield* idleLeaveOut(use, catalog, { path, own: written.elements });
  }
}

function unknownCatalog(id: string, catalogs: readonly Catalog[]) {
  const ids = catalogs.map((catalog) => catalog.id);
  const suggestion = nearest(id, ids);
  const known = ids.length === 0 ? "none is known here" : `known are ${enumerate(ids)}`;
  const said = `unknown catalog \`${id}\``;
  return suggestion === undefined ? fault(`${said}: ${known}`) : fault(said, suggestion);
}

function* unknownFeatures(
  { features }: CatalogUse,
  catalog: Catalog,
  path: Problem["path"],
): Generator<Problem> {
  const known = catalog.features.map(({ id }) => id);
  for (const [position, feature] of features.entries()) {
    if (known.includes(feature)) continue;
    const suggestion = nearest(feature, known);
    const said = `${catalog.name} has no feature \`${feature}\``;
    yield {
      id: "unknown-feature",
      path: [...path, "features", position],
      ...(suggestion === undefined
        ? fault(`${said}: it has ${enumerate(known, known.length)}`)
        : fault(said, suggestion)),
    };
  }
}

function* idleLeaveOut(
  use: CatalogUse,
  catalog: Catalog,
  { path, own }: { path: Problem["path"]; own: Subject["plan"]["elements"] },
): Generator<Problem> {
  const offered = offeredBy(use, catalog).map(({ id }) => String(id));
  for (const [position, id] of use.leaveOut.entries()) {
    const place = [...path, "leaveOut", position];
    if (own.some((element) => element.id === id)) {
      const message = `\`${id}\` is left out, but the plan has an element of this id: take it out of one of the two`;
      yield { id: "left-out", path: place, message };
    } else if (!offered.includes(id)) {
      const said = `\`${id}\` is nothing that ${catalog.name} brings with these features`;
      const suggestion = nearest(id, offered);
      const advice = suggestion === undefined ? `${said}: take it out of leaveOut` : said;
      yield { id: "unknown-id", path: place, ...fault(advice, suggestion) };
    }
  }
}
