/**
 * Draws, and keeps the row at the head of the window where it is, whatever comes or goes above it. Browsers do so by
 * themselves seldom or not at all, and are told not to where there are rows.
 */
export function steady(draw) {
  const seen = [...document.querySelectorAll('.rows > li')].find((row) => row.getBoundingClientRect().bottom > 0);
  const top = seen?.getBoundingClientRect().top;
  draw();
  if (scrollY > 0 && seen?.isConnected && top < innerHeight) scrollBy(0, seen.getBoundingClientRect().top - top);
}
