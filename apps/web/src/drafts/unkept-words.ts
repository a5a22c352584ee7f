/** What is said where a device cannot keep what somebody enters. */
export const unkeptWords = "This device cannot keep what you enter: save before you leave.";
