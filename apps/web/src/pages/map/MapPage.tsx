import { PageHeading } from "../../ui/PageHeading.tsx";

/** The dependency map around an element. */
export function MapPage() {
  return <PageHeading title="Map" />;
}
