import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const atFirst = 20;

/** The first of a long list, and the others when asked. */
export function MoreRows<Thing>({
  things,
  children,
}: {
  readonly things: readonly Thing[];
  readonly children: (shown: readonly Thing[]) => ReactNode;
}) {
  const [most, setMost] = useState(atFirst);
  const left = things.length - most;
  return (
    <>
      {children(things.slice(0, most))}
      {left > 0 && (
        <Button appearance="subtle" onClick={() => setMost(most + 200)}>
          Show {Math.min(left, 200)} more of {things.length}
        </Button>
      )}
    </>
  );
}
