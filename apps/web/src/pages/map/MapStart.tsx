import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { firstFunctions } from "../../queries/first-functions.ts";
import { Asked } from "../../ui/Asked.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ElementPicker } from "../../components/ElementPicker.tsx";
import styles from "./MapStart.module.css";

const most = 24;

/** Where the map begins: with an element to put in the middle. */
export function MapStart({ pick }: { readonly pick: (id: string) => void }) {
  const query = useQuery(firstFunctions(most));
  return (
    <EmptyState>
      <p className={styles.lead}>
        A map of everything would be a tangle, so begin with one element: the map shows what rests
        on it and what it rests on, as many hops as you like. Then choose what to lose, and watch
        what that brings down, and when.
      </p>
      <ElementPicker label="Element to begin with" placeholder="Find an element" pick={pick} />
      <Asked query={query}>
        {({ functions, total }) =>
          functions.length === 0 ? (
            <p>The plan has no function yet: add what the organisation exists to do.</p>
          ) : (
            <>
              <h2 className={styles.heading}>Or with a function</h2>
              <ul className={styles.functions}>
                {functions.map(({ id, name }) => (
                  <li key={id}>
                    <Button onClick={() => pick(id)}>{name}</Button>
                  </li>
                ))}
              </ul>
              {total > functions.length && (
                <p>And {total - functions.length} more: find them above.</p>
              )}
            </>
          )
        }
      </Asked>
    </EmptyState>
  );
}
