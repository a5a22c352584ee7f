/** What the marks in the cells mean, in a line. */
export const markMeanings =
  "● work of the unit rests on it · ○ only technology that it runs · 71 % of its people are active · (83 %) have a licence, nobody was seen";
