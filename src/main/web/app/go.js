/** Goes to another address of the explorer; the router listens, so that whoever goes need not know it. */
export function go(address, options = {}) {
  dispatchEvent(new CustomEvent('go', {detail: {address, ...options}}));
}
