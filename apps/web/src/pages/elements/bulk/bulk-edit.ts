import type { Edit, Element } from "@mainstay/plan";

/** What is set for all chosen elements; what is left out stays as it is with each. */
export type BulkChange = {
  readonly unit?: string;
  readonly owner?: string;
  readonly criticality?: string;
  readonly tag?: string;
};

/**
 * The edit that changes elements alike. Those that the plan only takes over from a catalog, `taken`, become its own first, as
 * far as they are changed.
 */
export function bulkEdit(
  elements: readonly Element[],
  change: BulkChange,
  taken: ReadonlySet<string>,
): Edit {
  const { tag, ...fields } = change;
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return elements.flatMap(({ id, kind, name, tags = [] }): Edit => {
    const own: Edit = taken.has(id) ? [{ put: `elements/${id}`, value: { id, kind, name } }] : [];
    const changed: Edit = [
      ...set.map(([field, value]) => ({ put: `elements/${id}/${field}`, value })),
      ...(tag === undefined || tags.includes(tag)
        ? []
        : [
            {
              put: `elements/${id}/tags/${tag.replaceAll("~", "~0").replaceAll("/", "~1")}`,
              value: tag,
            },
          ]),
    ];
    return changed.length === 0 ? [] : [...own, ...changed];
  });
}
