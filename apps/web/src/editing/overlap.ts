import { addressIn, type Edit, type Operation } from "@mainstay/plan";

/** Where two edits change the same: the address of mine, and what each does there. */
export type Overlap = {
  readonly address: string;
  readonly mine: Operation;
  readonly theirs: Operation;
};

/** Where an edit of mine changes what an edit of theirs changed too, or something within it. */
export function overlaps(mine: Edit, theirs: Edit): readonly Overlap[] {
  return mine.flatMap((operation) => {
    const address = addressIn(operation);
    const other = theirs.find((each) => isWithin(address, addressIn(each)));
    return other === undefined ? [] : [{ address, mine: operation, theirs: other }];
  });
}

/** Whether one of the two addresses leads to the other, or into it. */
function isWithin(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
