import { cells } from "../../ui/Table.tsx";
import type { ObservedEnd } from "../../queries/observed.ts";
import { ElementLinks } from "./ElementLinks.tsx";
import { type NamesOf, placeWords } from "./end-words.ts";

/** An end, leading to the elements that it can be, with where it is on the network. */
export function End({ end, names }: { readonly end: ObservedEnd; readonly names: NamesOf }) {
  const place = placeWords(end);
  return (
    <>
      {end.elements.length === 0 ? (
        end.name
      ) : (
        <ElementLinks elements={end.elements} names={names} />
      )}
      {place !== "" && <div className={cells.quiet}>{place}</div>}
    </>
  );
}
