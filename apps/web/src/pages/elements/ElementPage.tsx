import { getRouteApi } from "@tanstack/react-router";
import { PageHeading } from "../../ui/PageHeading.tsx";

const route = getRouteApi("/elements/$id");

/** One element of the plan. */
export function ElementPage() {
  const { id } = route.useParams();
  return <PageHeading title={id} />;
}
