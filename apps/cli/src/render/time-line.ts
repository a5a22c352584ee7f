import { fitted, type Page, type Tone, widest } from "./page.ts";
import { spanShort } from "./words.ts";

/** A row of a time-line: a name, its level as steps (1 before the first), the level that still counts, and marks. */
export type TimeLineRow = {
  readonly name: string;
  readonly level: readonly { readonly at: number; readonly level: number }[];
  readonly mbco: number;
  readonly marks: readonly { readonly at: number; readonly letter: string }[];
};

/** Rows under a common heading, and lines that follow them. */
export type TimeLineGroup = {
  readonly title: string;
  readonly rows: readonly TimeLineRow[];
  readonly after?: readonly string[];
};

/** A drawn time-line; `merged` tells that some columns hold several changes and show the worst of them. */
export type TimeLine = { readonly text: string; readonly merged: boolean };

/**
 * Draws levels over time: a row each, a column from each instant at which something changes to the next, labelled with
 * that instant. Where there are more instants than the page has room for, neighbours that are close in time share
 * a column, which then shows the lowest level in it.
 */
export function drawTimeLine(page: Page, groups: readonly TimeLineGroup[]): TimeLine {
  const rows = groups.flatMap((group) => group.rows);
  const names = widest([...groups.map(({ title }) => title), ...rows.map(({ name }) => name)]);
  const label = Math.min(names, Math.floor(page.width * 0.4));
  const instants = instantsOf(rows);
  const room = page.width - label - 2;
  const narrowest = 1 + Math.max(4, widest(instants.map(spanShort)));
  const starts = columnStarts(instants, Math.max(1, Math.floor(room / narrowest)));
  const width = Math.min(12, Math.floor(room / starts.length));
  const axis = starts.map((start) => fitted(spanShort(start), width)).join("");
  const drawn = groups.flatMap(({ title, rows: own, after = [] }) => [
    `${page.ink("strong", fitted(title, label))}  ${page.ink("dim", axis.trimEnd())}`,
    ...own.map((row) => `${fitted(row.name, label)}  ${cells(page, row, starts, width)}`),
    ...after,
    "",
  ]);
  return {
    text: [...drawn, legend(page, rows)].join("\n"),
    merged: starts.length < instants.length,
  };
}

type State = { readonly glyph: string; readonly tone: Tone; readonly means: string };

const states = {
  working: { glyph: "─", tone: "dim", means: "works" },
  reduced: { glyph: "░", tone: "warn", means: "reduced, but enough" },
  short: { glyph: "▒", tone: "bad", means: "below its minimum" },
  stopped: { glyph: "█", tone: "bad", means: "stopped" },
} as const satisfies Record<string, State>;

const letters: Readonly<Record<string, string>> = { R: "RTO broken", M: "MTPD broken" };

function stateAt(level: number, mbco: number): State {
  if (level >= 1) return states.working;
  if (level <= 0) return states.stopped;
  return level < mbco ? states.short : states.reduced;
}

function instantsOf(rows: readonly TimeLineRow[]): readonly number[] {
  const all = rows.flatMap(({ level, marks }) => [...level, ...marks].map(({ at }) => at));
  return [...new Set([0, ...all])].toSorted((a, b) => a - b);
}

/** The first and the last instant, and those in between that lie furthest, as a ratio, from the one before. */
function columnStarts(instants: readonly number[], most: number): readonly number[] {
  if (instants.length <= most) return instants;
  const distance = (at: number) => ((instants[at] ?? 0) + 1) / ((instants[at - 1] ?? 0) + 1);
  const between = instants.map((_, at) => at).slice(1, -1);
  const kept = between
    .toSorted((a, b) => distance(b) - distance(a))
    .slice(0, Math.max(0, most - 2));
  const ends = [0, instants.length - 1];
  return [...kept, ...ends].toSorted((a, b) => a - b).flatMap((at) => instants[at] ?? []);
}

function cells(page: Page, row: TimeLineRow, starts: readonly number[], width: number): string {
  const levels = starts.map((from, at) => lowest(row, from, starts[at + 1]));
  return starts
    .map((from, at) => {
      const level = levels[at] ?? 1;
      const share = level > 0 && level < 1 && level !== levels[at - 1] ? percentShort(level) : "";
      const { glyph, tone } = stateAt(level, row.mbco);
      const cell = `${marksWithin(row, from, starts[at + 1])}${glyph}${share}`;
      return page.ink(tone, fitted(cell, width).replaceAll(" ", glyph));
    })
    .join("");
}

function marksWithin({ marks }: TimeLineRow, from: number, to = Number.POSITIVE_INFINITY): string {
  return marks
    .filter(({ at }) => at >= from && at < to)
    .map(({ letter }) => letter)
    .join("");
}

/** The lowest level from one instant up to another. */
function lowest({ level }: TimeLineRow, from: number, to = Number.POSITIVE_INFINITY): number {
  const before = level.filter(({ at }) => at <= from).at(-1)?.level ?? 1;
  const within = level.filter(({ at }) => at > from && at < to).map((step) => step.level);
  return Math.min(before, ...within);
}

/** Rounded down, so that no reduced level reads as 100 %. */
function percentShort(level: number): string {
  return `${Math.floor(level * 100)}%`;
}

function legend(page: Page, rows: readonly TimeLineRow[]): string {
  const seen = rows.flatMap(({ level, mbco }) => level.map((step) => stateAt(step.level, mbco)));
  const marks = new Set(rows.flatMap((row) => row.marks.map(({ letter }) => letter)));
  return [
    ...Object.values(states)
      .filter((state) => state === states.working || seen.includes(state))
      .map(({ glyph, tone, means }) => `${page.ink(tone, glyph)} ${means}`),
    ...[...marks].map((letter) => `${letter} ${letters[letter] ?? ""}`),
  ].join("   ");
}
