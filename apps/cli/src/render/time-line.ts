import { fitted, type Page, paragraph, type Tone, widest } from "./page.ts";
import { tie } from "./tie.ts";
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
 * that instant. Where there are more instants than the page has room for, neighbours that are close in time share a
 * column, which then shows the lowest level in it.
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
  const columns = starts.map((from, at) => ({ from, to: starts[at + 1] ?? never }));
  const axis = starts.map((start) => fitted(spanShort(start), width)).join("");
  const drawn = groups.flatMap(({ title, rows: own, after = [] }) => [
    `${page.ink("strong", fitted(title, label))}  ${page.ink("dim", axis.trimEnd())}`,
    ...own.map((row) => `${fitted(row.name, label)}  ${course(page, row, { columns, width })}`),
    ...after,
    "",
  ]);
  const merged = starts.length < instants.length;
  return { text: [...drawn, legend(page, rows)].join("\n"), merged };
}

const never = Number.POSITIVE_INFINITY;

/** From an instant up to, but not including, another. */
type Column = { readonly from: number; readonly to: number };

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

type Grid = { readonly columns: readonly Column[]; readonly width: number };

/** A row as a bar: each cell with its marks, and with the level in percent where that is new. */
function course(page: Page, row: TimeLineRow, { columns, width }: Grid): string {
  const levels = columns.map((column) => lowest(row, column));
  return columns
    .map((column, at) => {
      const level = levels[at] ?? 1;
      const share = level > 0 && level < 1 && level !== levels[at - 1] ? percentShort(level) : "";
      const { glyph, tone } = stateAt(level, row.mbco);
      const cell = `${marksWithin(row, column)}${glyph}${share}`;
      return page.ink(tone, fitted(cell, width).replaceAll(" ", glyph));
    })
    .join("");
}

function lowest({ level }: TimeLineRow, { from, to }: Column): number {
  const before = level.filter(({ at }) => at <= from).at(-1)?.level ?? 1;
  const within = level.filter(({ at }) => at > from && at < to).map((step) => step.level);
  return Math.min(before, ...within);
}

function marksWithin({ marks }: TimeLineRow, { from, to }: Column): string {
  const within = marks.filter(({ at }) => at >= from && at < to);
  return within.map(({ letter }) => letter).join("");
}

/** Rounded down, so that no reduced level reads as 100 %. */
function percentShort(level: number): string {
  return `${Math.floor(level * 100)}%`;
}

type State = { readonly glyph: string; readonly tone: Tone; readonly means: string };

const states = {
  working: { glyph: "─", tone: "dim", means: "works" },
  reduced: { glyph: "░", tone: "warn", means: "reduced, but enough" },
  short: { glyph: "▒", tone: "bad", means: "below its minimum" },
  stopped: { glyph: "█", tone: "bad", means: "stopped" },
} as const satisfies Record<string, State>;

function stateAt(level: number, mbco: number): State {
  if (level >= 1) return states.working;
  if (level <= 0) return states.stopped;
  return level < mbco ? states.short : states.reduced;
}

const letters: Readonly<Record<string, string>> = { R: "RTO broken", M: "MTPD broken" };

function legend(page: Page, rows: readonly TimeLineRow[]): string {
  const seen = rows.flatMap(({ level, mbco }) => level.map((step) => stateAt(step.level, mbco)));
  const marks = new Set(rows.flatMap((row) => row.marks.map(({ letter }) => letter)));
  const entries = [
    ...Object.values(states)
      .filter((state) => state === states.working || seen.includes(state))
      .map(({ glyph, tone, means }) => `${page.ink(tone, glyph)} ${means}`),
    ...[...marks].map((letter) => `${letter} ${letters[letter] ?? ""}`),
  ];
  return paragraph(page, entries.map((entry) => entry.replaceAll(" ", tie)).join("   "));
}
