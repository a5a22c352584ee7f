import { isImpaired } from "./rounding.ts";

/**
 * A level over time as a growable list of steps: `levels[i]` from `times[i]` on; before the first step the level is 1.
 * Times ascend strictly. The arrays may be longer than `length`.
 */
export class Timeline {
  length = 0;
  times = new Float64Array(4);
  levels = new Float64Array(4);

  /** Appends a step; a step at the time of the last replaces it, and one that changes nothing is left out. */
  push(time: number, level: number): void {
    if (this.length > 0 && this.times[this.length - 1] === time) this.length--;
    const before = this.length === 0 ? 1 : this.levels[this.length - 1];
    if (before === level) return;
    if (this.length === this.times.length) this.#grow();
    this.times[this.length] = time;
    this.levels[this.length++] = level;
  }

  /** Lowers everything from one instant up to but not another, which may be Infinity, to no more than a level. */
  lower(from: number, to: number, level: number): void {
    if (from >= to) return;
    const begin = this.#cut(from);
    const stop = to === Number.POSITIVE_INFINITY ? this.length : this.#cut(to);
    const { times, levels, length } = this;
    let before = begin === 0 ? 1 : levels[begin - 1];
    let end = begin;
    for (let at = begin; at < length; at++) {
      const lowered = at < stop && levels[at] > level ? level : levels[at];
      if (lowered === before) continue;
      times[end] = times[at];
      levels[end++] = lowered;
      before = lowered;
    }
    this.length = end;
  }

  /** The step that begins at an instant, put in if there is none. */
  #cut(time: number): number {
    let at = this.length;
    while (at > 0 && this.times[at - 1] >= time) at--;
    if (at < this.length && this.times[at] === time) return at;
    if (this.length === this.times.length) this.#grow();
    const { times, levels } = this;
    for (let later = this.length++; later > at; later--) {
      times[later] = times[later - 1];
      levels[later] = levels[later - 1];
    }
    times[at] = time;
    levels[at] = at === 0 ? 1 : levels[at - 1];
    return at;
  }

  #grow(): void {
    const { times, levels } = this;
    this.times = new Float64Array(times.length * 2);
    this.levels = new Float64Array(times.length * 2);
    this.times.set(times);
    this.levels.set(levels);
  }
}

/** The first instant at which a timeline is below 1, or Infinity. */
export function firstImpaired({ times, levels, length }: Timeline): number {
  for (let i = 0; i < length; i++) if (isImpaired(levels[i])) return times[i];
  return Number.POSITIVE_INFINITY;
}

/** Writes into `into` the lower of two timelines at every instant. */
export function lowest(into: Timeline, a: Timeline, b: Timeline): void {
  into.length = 0;
  let levelA = 1;
  let levelB = 1;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const timeA = i < a.length ? a.times[i] : Number.POSITIVE_INFINITY;
    const timeB = j < b.length ? b.times[j] : Number.POSITIVE_INFINITY;
    const time = timeA < timeB ? timeA : timeB;
    if (timeA === time) levelA = a.levels[i++];
    if (timeB === time) levelB = b.levels[j++];
    into.push(time, levelA < levelB ? levelA : levelB);
  }
}

/** An instant at which everything is still as it is until `time`: times are whole minutes. */
export function justBefore(time: number): number {
  return time - 0.5;
}
