import type { ReactNode } from "react";
import { AppLink } from "../ui/AppLink.tsx";

/** A link to the page of a record such as `elements/payroll`; plain words for records that have no page. */
export function RecordLink({
  record,
  children,
}: {
  readonly record: string;
  readonly children: ReactNode;
}) {
  const [collection, id] = record.split("/");
  if (collection !== "elements" || id === undefined) return <span>{children}</span>;
  return (
    <AppLink to="/elements/$id" params={{ id }}>
      {children}
    </AppLink>
  );
}
