/** How long a page waits for what it can be read without, so that most of it is drawn at once. */
const PATIENCE = 120;

/** Waits for all of these, but not longer than a reader would notice; how they end is told elsewhere. */
export function soon(...parts) {
  return Promise.race([Promise.allSettled(parts), new Promise((later) => setTimeout(later, PATIENCE))]);
}
