import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import "./app/page.css";
import { keepPages } from "./offline/keep-pages.ts";

const place = document.getElementById("app");
if (place === null) throw new Error("The page has no place for the app: #app is missing.");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
if (import.meta.env.PROD) void keepPages();
