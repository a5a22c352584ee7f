import type { Catalog } from "../../catalogs/catalog.ts";
import { applyEdit } from "../../edits/apply-edit.ts";
import { changeDraft, openDraft, organisationForm, recordForm } from "../../edits/draft.ts";
import { isObject, toJson } from "../../edits/json.ts";
import type { Edit } from "../../edits/operation.ts";
import type { Plan } from "../../plan.ts";
import type { Problem } from "../../problem.ts";
import { type Edition, editContents } from "./contents.ts";
import { editFile } from "./file.ts";
import { openFiles } from "../open-files.ts";
import { readPlan } from "../read-plan.ts";
import type { Source } from "../source.ts";
import { formatOf } from "../text/text-format.ts";

/** What an edit makes of the files of a plan: the plan after it, and the files that change; or why nothing does. */
export type EditedSources =
  | {
      readonly plan: Plan;
      readonly changed: readonly Source[];
      /** The paths of files that are to go, as the record is gone that each of them held. */
      readonly removed: readonly string[];
    }
  | { readonly problems: readonly Problem[] };

/**
 * Applies an edit to the files of a plan. What the edit does not touch stays as it is to the character: comments, order,
 * quotes, blank lines. A new record goes into the file of the one that it comes before, else of the one that it comes
 * behind, else into the first that can hold it. Nothing changes unless the files can be read before and after. The path of
 * a problem without a location starts with the position of an operation, as those of `applyEdit`.
 */
export function editSources(
  sources: readonly Source[],
  edit: Edit,
  { catalogs = [] }: { readonly catalogs?: readonly Catalog[] } = {},
): EditedSources {
  const { plan: before, problems } = readPlan(sources, { catalogs });
  if (before === undefined) return { problems };
  const edited = applyEdit(before, edit, { catalogs });
  if ("problems" in edited) return edited;
  const files = contentsOf(sources);
  const held = editContents(files, editionOf({ before, after: edited.plan, edit }));
  if ("homeless" in held) return { problems: [noPlace(held.homeless)] };
  const edits = files.flatMap(({ source, content }, at) => {
    const after = held.contents[at];
    return after === content ? [] : [editFile(source, content, after)];
  });
  const failed = edits.flatMap((one) => ("problem" in one ? [one.problem] : []));
  if (failed.length > 0) return { problems: failed };
  return {
    plan: edited.plan,
    changed: edits.flatMap((one) => ("source" in one ? [one.source] : [])),
    removed: edits.flatMap((one) => ("removed" in one ? [one.removed] : [])),
  };
}

/** The files that belong to the plan, with what each of them holds. */
function contentsOf(sources: readonly Source[]) {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  return openFiles(sources).files.map(({ path, content }) => {
    const text = texts.get(path) ?? "";
    const written = toJson(content);
    return {
      source: { path, text },
      content: isObject(written) ? written : {},
      holdsOne: formatOf(path, text) === "markdown",
    };
  });
}

type Application = { readonly before: Plan; readonly after: Plan; readonly edit: Edit };

function editionOf({ before, after, edit }: Application): Edition {
  const draft = openDraft(before);
  for (const [position, operation] of edit.entries()) changeDraft(draft, operation, position);
  return {
    before,
    after,
    organisation: organisationForm(draft),
    formOf: (collection, id) => recordForm(draft, collection, id) ?? null,
  };
}

function noPlace(address: string): Problem {
  const message = `${address} has no place in these files: a Markdown file holds one procedure and nothing else, and no other file stands where this would have to be`;
  return { id: "no-place", message, path: [] };
}
