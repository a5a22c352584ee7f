import { ArrowSortDownRegular, ArrowSortUpRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { ApplicationMapView } from "./application-map-view.ts";
import styles from "./SortableHeader.module.css";

/** The heading of a column by which one can sort; once more turns the order round. */
export function SortableHeader({
  name,
  view: { sort = "class", down },
  change,
  children,
}: {
  readonly name: NonNullable<ApplicationMapView["sort"]>;
  readonly view: ApplicationMapView;
  readonly change: (part: Partial<ApplicationMapView>) => void;
  readonly children: ReactNode;
}) {
  const isSorted = sort === name;
  return (
    <th scope="col" aria-sort={isSorted ? (down === true ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className={styles.sort}
        onClick={() =>
          change({ sort: name, down: isSorted && down === undefined ? true : undefined })
        }
      >
        {children}
        {isSorted &&
          (down === true ? (
            <ArrowSortUpRegular aria-hidden />
          ) : (
            <ArrowSortDownRegular aria-hidden />
          ))}
      </button>
    </th>
  );
}
