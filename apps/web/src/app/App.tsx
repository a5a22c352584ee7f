import { FluentProvider } from "@fluentui/react-components";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { router } from "../router.ts";
import { queryClient } from "../server/query-client.ts";
import { LiveRegionProvider } from "../ui/LiveRegion.tsx";
import { themes } from "./themes.ts";
import { SchemeProvider, useScheme } from "./scheme.tsx";

/** The whole app. */
export function App() {
  return (
    <SchemeProvider>
      <Themed />
    </SchemeProvider>
  );
}

function Themed() {
  const { shown } = useScheme();
  return (
    <FluentProvider theme={themes[shown]}>
      <QueryClientProvider client={queryClient}>
        <LiveRegionProvider>
          <RouterProvider router={router} />
        </LiveRegionProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
