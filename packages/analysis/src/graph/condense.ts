/** Edges by source in compressed rows: those of node `i` are `edges[start[i]]` to `edges[start[i + 1] - 1]`. */
export type Adjacency = { readonly start: Int32Array; readonly edges: Int32Array };

/**
 * The nodes in an order in which everything an edge points at comes before its source, strongly connected components
 * staying together: `order[position]` is a node, and `end[position]` one past the last position of its component.
 */
export type Condensation = { readonly order: Int32Array; readonly end: Int32Array };

/** Tarjan's strongly connected components (SIAM J. Comput. 1(2), 1972) without recursion, in linear time. */
export function condense({ start, edges }: Adjacency): Condensation {
  const size = start.length - 1;
  const order = new Int32Array(size);
  const end = new Int32Array(size);
  const visited = new Int32Array(size);
  const low = new Int32Array(size);
  const cursor = new Int32Array(size);
  const path = new Int32Array(size);
  const open = new Int32Array(size);
  let visits = 0;
  let pathLength = 0;
  let openLength = 0;
  let placed = 0;

  for (let root = 0; root < size; root++) {
    if (visited[root] !== 0) continue;
    path[pathLength++] = root;
    while (pathLength > 0) {
      const node = path[pathLength - 1];
      if (visited[node] === 0) {
        visited[node] = ++visits;
        low[node] = visits;
        cursor[node] = start[node];
        open[openLength++] = node;
      }
      let next = -1;
      const stop = start[node + 1];
      let at = cursor[node];
      let lowest = low[node];
      for (; at < stop; at++) {
        const target = edges[at];
        const seen = visited[target];
        if (seen === 0) {
          next = target;
          break;
        }
        if (seen > 0 && low[target] < lowest) lowest = low[target];
      }
      cursor[node] = at;
      low[node] = lowest;
      if (next >= 0) {
        path[pathLength++] = next;
        continue;
      }
      pathLength--;
      if (lowest !== visited[node]) continue;
      const first = placed;
      let member: number;
      do {
        member = open[--openLength];
        order[placed++] = member;
        visited[member] = -1;
      } while (member !== node);
      if (placed - first > 1) order.subarray(first, placed).sort();
      end.fill(placed, first, placed);
    }
  }
  return { order, end };
}
