/** Something that the device or its owner did not do, in words, and what to do next. */
export class Declined extends Error {
  override name = "Declined";
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.next = next;
  }
}
