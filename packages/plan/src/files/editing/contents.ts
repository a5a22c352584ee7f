import { alignNames } from "../../edits/align.ts";
import { isList, isSame, type Json, type JsonObject } from "../../edits/json.ts";
import {
  collectionNames,
  encodeOrganisation,
  encodeRecord,
  parseOrganisation,
  parseRecord,
} from "../../edits/records.ts";
import type { Collection, Plan, RecordOf } from "../../plan.ts";
import { findHomes } from "./homes.ts";
import { rewriteForm } from "./written.ts";

/** What a file of a plan holds, as it is written; one that holds a single record can hold no other. */
export type Contents = { readonly content: JsonObject; readonly holdsOne: boolean };

/** A plan before and after an edit, and how the edit writes what it changes. */
export type Edition = {
  readonly before: Plan;
  readonly after: Plan;
  readonly organisation: Json;
  readonly formOf: (collection: Collection, id: string) => Json;
};

/** What the files hold after an edit, or the address of something for which there is no place in them. */
export type EditedContents =
  | { readonly contents: readonly JsonObject[] }
  | { readonly homeless: string };

/** What the files of a plan hold after an edit; what does not change is the very same as before. */
export function editContents(files: readonly Contents[], edition: Edition): EditedContents {
  const edited = editOrganisation(files, edition);
  if ("homeless" in edited) return edited;
  let { contents } = edited;
  for (const collection of collectionNames) {
    const lists = editLists(files, { ...edition, collection });
    if ("homeless" in lists) return lists;
    contents = contents.map((content, at) => {
      const [before, after] = [files[at].content[collection], lists.of[at]];
      return isSame(listIn(before), after) ? content : { ...content, [collection]: after };
    });
  }
  return { contents };
}

function editOrganisation(files: readonly Contents[], edition: Edition): EditedContents {
  const [before, after] = [edition.before.organisation, edition.after.organisation];
  const contents = files.map(({ content }) => content);
  if (isSame(before, after)) return { contents };
  const written = contents.findIndex((content) => (content["organisation"] ?? null) !== null);
  const open = files.findIndex(({ holdsOne }) => !holdsOne);
  const home = written < 0 ? open : written;
  if (home < 0) return { homeless: "organisation" };
  const organisation = rewriteForm({
    address: ["organisation"],
    written: contents[home]["organisation"] ?? {},
    before: encodeOrganisation(before),
    after: encodeOrganisation(after),
    edited: edition.organisation,
    isRight: (form) => {
      const parsed = parseOrganisation(form);
      return "value" in parsed && isSame(parsed.value, after);
    },
  });
  return { contents: contents.with(home, { ...contents[home], organisation }) };
}

type Lists = { readonly of: readonly (readonly Json[])[] };

function editLists<C extends Collection>(
  files: readonly Contents[],
  edition: Edition & { readonly collection: C },
): Lists | { readonly homeless: string } {
  const { before, after, collection } = edition;
  const lists = files.map(({ content }) => listIn(content[collection]));
  if (before[collection] === after[collection]) return { of: lists };
  const origins = lists.flatMap((list, file) => list.map((written) => ({ file, written })));
  const ids = before[collection].map(({ id }) => String(id));
  const aligned = alignNames(
    ids,
    after[collection].map(({ id }) => String(id)),
  );
  const homes = findHomes(
    files.map(({ content, holdsOne }) => ({
      holdsOne,
      holdsList: Object.hasOwn(content, collection),
    })),
    origins.map(({ file }) => file),
    aligned,
  );
  const places = new Map(ids.map((id, at) => [id, at]));
  const edited = files.map((): Json[] => []);
  for (const [at, record] of after[collection].entries()) {
    const earlier = places.get(record.id);
    const origin = earlier === undefined ? undefined : origins[earlier];
    const leaves = origin !== undefined && files[origin.file].holdsOne && origin.file !== homes[at];
    if (homes[at] < 0 || leaves) return { homeless: `${collection}/${record.id}` };
    edited[homes[at]].push(
      earlier === undefined || origin === undefined
        ? edition.formOf(collection, record.id)
        : rewriteRecord(edition, origin.written, [before[collection][earlier], record]),
    );
  }
  return { of: edited };
}

function rewriteRecord<C extends Collection>(
  { collection, formOf }: Edition & { readonly collection: C },
  written: Json,
  [before, after]: readonly [before: RecordOf<C>, after: RecordOf<C>],
): Json {
  if (isSame(before, after)) return written;
  return rewriteForm({
    address: [collection, after.id],
    written,
    before: encodeRecord(collection, before),
    after: encodeRecord(collection, after),
    edited: formOf(collection, after.id),
    isRight: (form) => {
      const parsed = parseRecord(collection, form);
      return "value" in parsed && isSame(parsed.value, after);
    },
  });
}

function listIn(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}
