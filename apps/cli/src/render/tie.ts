/** A space at which no line is broken, for numbers with units; `wrapped` turns it into a plain one. */
export const tie = "\u00a0";
