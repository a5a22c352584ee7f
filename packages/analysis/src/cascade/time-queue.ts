/** Nodes by the instant at which something happens to them, the earliest first: a binary heap (Williams 1964). */
export class TimeQueue {
  readonly #times: number[] = [];
  readonly #nodes: number[] = [];

  /** The earliest instant, Infinity if nothing is to come. */
  get next(): number {
    return this.#times.length === 0 ? Number.POSITIVE_INFINITY : this.#times[0];
  }

  add(time: number, node: number): void {
    if (time === Number.POSITIVE_INFINITY) return;
    let at = this.#times.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#times[parent] <= time) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#times[at] = time;
    this.#nodes[at] = node;
  }

  /** Takes out a node of the earliest instant. */
  take(): number {
    const first = this.#nodes[0];
    const time = this.#times.pop() ?? Number.NaN;
    const node = this.#nodes.pop() ?? Number.NaN;
    const length = this.#times.length;
    if (length === 0) return first;
    let at = 0;
    for (let child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length && this.#times[child + 1] < this.#times[child]) child++;
      if (this.#times[child] >= time) break;
      this.#move(child, at);
      at = child;
    }
    this.#times[at] = time;
    this.#nodes[at] = node;
    return first;
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from];
    this.#nodes[to] = this.#nodes[from];
  }
}
