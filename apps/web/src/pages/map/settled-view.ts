import type { caps } from "./map-view.ts";

/** How far the map reaches if nobody says otherwise. */
export const defaultHops = 2;

/** How many boxes it draws at most if nobody says otherwise: as many as one takes in. */
export const defaultMost: (typeof caps)[number] = 40;

/** How much of the neighbourhood is asked for: more than is drawn, so that what is put together can be told. */
export const mostAsked = 1000;
