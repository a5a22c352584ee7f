import { PageHeading } from "../../ui/PageHeading.tsx";

/** Every function and element of the plan. */
export function ElementsPage() {
  return <PageHeading title="Functions and elements" />;
}
