import { PageHeading } from "../../ui/PageHeading.tsx";

/** Which units use which services. */
export function ApplicationMapPage() {
  return <PageHeading title="Application map" />;
}
