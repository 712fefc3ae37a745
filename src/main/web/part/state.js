import {html, nothing} from 'lit/html.js';

/** What stands on a page that has nothing else to show. */
const ADVICE = {
  OFFLINE: 'Try again',
  UNAVAILABLE: 'Try again',
  LIMITED: 'Try again',
  TIMEOUT: 'Try again',
  INTERNAL: 'Try again',
};

export function empty(sentence) {
  return html`<h1>Nothing here</h1><p class="empty">${sentence}</p>`;
}

/** @param {{code: string, message: string}} problem */
export function failed({code, message}) {
  return html`<div class="problem" role="alert">
    <h1>${code === 'NOT_FOUND' ? 'Nothing here' : code === 'OFFLINE' ? 'No connection' : 'This cannot be shown'}</h1>
    <p>${message}</p>
    ${ADVICE[code] ? html`<p><button type="button" @click=${() => location.reload()}>${ADVICE[code]}</button></p>` : nothing}
  </div>`;
}
