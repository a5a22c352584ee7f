/** Where everything is kept about calls: whatever happens in one, it is asked again. */
export const callsKey = "calls";
