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

  /** Lowers everything from an instant on to no more than a level. */
  lowerFrom(time: number, level: number): void {
    if (this.length === this.times.length) this.#grow();
    const { times, levels } = this;
    let at = this.length;
    while (at > 0 && times[at - 1] >= time) at--;
    let before = at === 0 ? 1 : levels[at - 1];
    if (at === this.length || times[at] !== time) {
      for (let later = this.length++; later > at; later--) {
        times[later] = times[later - 1];
        levels[later] = levels[later - 1];
      }
      times[at] = time;
      levels[at] = before;
    }
    let end = at;
    for (; at < this.length; at++) {
      const lowered = levels[at] < level ? levels[at] : level;
      if (lowered === before) continue;
      times[end] = times[at];
      levels[end++] = lowered;
      before = lowered;
    }
    this.length = end;
  }

  #grow(): void {
    const { times, levels } = this;
    this.times = new Float64Array(times.length * 2);
    this.levels = new Float64Array(times.length * 2);
    this.times.set(times);
    this.levels.set(levels);
  }
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
