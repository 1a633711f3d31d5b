/** The bullets of word processors, to stand among the signs of a pattern. */
export const bullets = '•●▪‣◦·';
