import { Spinner } from "@fluentui/react-components";
import { type ReactNode, Suspense } from "react";

/** What comes only when it is shown, so that nobody waits for it who came for something else. */
export function Arriving({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <Spinner
          size="small"
          aria-label="Loading"
          label="Loading"
          labelPosition="after"
          delay={300}
        />
      }
    >
      {children}
    </Suspense>
  );
}
