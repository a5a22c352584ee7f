/** Where a record of the plan is shown: an element on its own page, anything else in the list it belongs to. */
export function pathOfRecord(collection: string, id: string): string {
  return `/${collection.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/${id}`;
}
