/**
 * What stands in a record for a text that it needs and that nobody has written yet: its field is empty and says what is
 * missing, and the record is not saved so.
 */
export const notYet = "?";
