import { AppLink } from "../../../ui/AppLink.tsx";
import { cells } from "../../../ui/Table.tsx";
import type { Difference } from "../../../queries/observed.ts";
import type { WindowView } from "../../../components/observed-window/window-view.ts";
import { ElementLinks } from "../ElementLinks.tsx";
import { type NamesOf, someOf } from "../end-words.ts";
import { aroundOf, machineWords } from "./change-words.ts";

/** One side of a connection: the elements that it is, leading to them, and the machine, leading to what was seen around it. */
export function SeenSide({
  end,
  programs,
  elements,
  names,
  window,
}: {
  readonly end: Difference["ends"][number] | undefined;
  readonly programs: Difference["items"][number]["client"]["programs"];
  readonly elements: readonly string[];
  readonly names: NamesOf;
  readonly window: WindowView;
}) {
  if (end === undefined) return "unknown";
  const around = aroundOf(end);
  const { span, from, until } = window;
  const by = [...new Set(programs.flatMap((program) => programWords(program) ?? []))];
  const machine =
    around === undefined ? (
      machineWords(end)
    ) : (
      <AppLink to="/discovery/around" search={{ around, span, from, until }}>
        {machineWords(end)}
      </AppLink>
    );
  return (
    <>
      <ElementLinks elements={elements} names={names} />
      {elements.length === 0 ? machine : <div className={cells.quiet}>{machine}</div>}
      {by.length > 0 && <div className={cells.quiet}>by {someOf(by, 2)}</div>}
    </>
  );
}

/** The program, and of what it is: a unit, a container, a service of Windows. */
function programWords({
  process,
  unit,
}: Difference["items"][number]["client"]["programs"][number]): string | undefined {
  return process === undefined || unit === undefined ? (process ?? unit) : `${process} (${unit})`;
}
