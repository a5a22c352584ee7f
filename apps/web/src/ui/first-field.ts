const fields = "input, textarea, select";

/** Where one goes on within a part of a page: its first field, or else its first button; undefined where it has none. */
export function firstField(part: Element | null | undefined): HTMLElement | undefined {
  const found = [fields, "button"].map((kind) =>
    part?.querySelector<HTMLElement>(`:is(${kind}):not(:disabled)`),
  );
  return found.find((one) => one !== null && one !== undefined) ?? undefined;
}
