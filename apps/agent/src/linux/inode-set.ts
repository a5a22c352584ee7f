/** The inodes of all sockets that a look has shown: a set that is filled anew with each look, in the same memory. */
export type InodeSet = {
  readonly add: (inode: number) => void;
  readonly has: (inode: number) => boolean;
  readonly clear: () => void;
};

const firstRoom = 1_024;

/** A set of inodes with nothing in it; 0 is no inode, and never in it. A Set would leave a megabyte behind with each look at 20,000 sockets. */
export function inodeSet(): InodeSet {
  let table = new Uint32Array(firstRoom);
  let size = 0;
  /** Where an inode is, or would be put: the table is never full. */
  const placeOf = (inode: number): number => {
    const last = table.length - 1;
    let at = Math.imul(inode, 0x9e3779b1) & last;
    while (table[at] !== 0 && table[at] !== inode) at = (at + 1) & last;
    return at;
  };
  const put = (inode: number): void => {
    const at = placeOf(inode);
    if (table[at] === 0) size++;
    table[at] = inode;
  };
  return {
    add: (inode) => {
      if (inode === 0) return;
      if (size * 2 >= table.length) {
        const before = table;
        table = new Uint32Array(before.length * 2);
        size = 0;
        for (const one of before) if (one !== 0) put(one);
      }
      put(inode);
    },
    has: (inode) => inode !== 0 && table[placeOf(inode)] === inode,
    clear: () => {
      table.fill(0);
      size = 0;
    },
  };
}
