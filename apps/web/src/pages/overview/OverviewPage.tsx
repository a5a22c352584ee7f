import { PageHeading } from "../../ui/PageHeading.tsx";

/** How the programme stands. */
export function OverviewPage() {
  return <PageHeading title="Overview" />;
}
