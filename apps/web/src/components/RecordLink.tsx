import type { ReactNode } from "react";
import { AppLink } from "../ui/AppLink.tsx";
import { pageOfRecord } from "./page-of-record.ts";

/** A link to the page of a record such as `elements/payroll`; plain words for records that have no page. */
export function RecordLink({
  record,
  children,
}: {
  readonly record: string;
  readonly children: ReactNode;
}) {
  const [collection = "", id = ""] = record.split("/");
  const page = pageOfRecord(collection, id);
  if (page === undefined) return <span>{children}</span>;
  return (
    <AppLink to={page.to} search={{ ...page.search }}>
      {children}
    </AppLink>
  );
}
