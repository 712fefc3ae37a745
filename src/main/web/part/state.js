import {html, nothing} from 'lit/html.js';

/** What may be otherwise when it is tried again. */
const PASSES = ['OFFLINE', 'UNAVAILABLE', 'LIMITED', 'TIMEOUT', 'INTERNAL'];

/** What stands on a page that has nothing else to show. */
export function empty(sentence) {
  return html`<h1>Nothing here</h1><p class="empty">${sentence}</p>`;
}

/** What stands on a page of something that nobody had told of by the day that the clock is turned to. */
export function unreported(done = 'told of it') {
  return html`<h1>Not reported yet</h1><p class="lead">By this day no source that Tumen holds had ${done}.</p>`;
}

/** What went wrong with a page. @param {{code: string, message: string}} problem */
export function failed(problem, again) {
  return told(problem, html`<h1>${heading(problem)}</h1>`, again);
}

/** What went wrong with a part of a page, the rest of which stays. */
export function trouble(problem, again) {
  return told(problem, html`<p><strong>${heading(problem)}</strong></p>`, again);
}

function told({code, message}, heading, again) {
  return html`<div class="problem" role="alert">
    ${heading}
    <p>${message}</p>
    ${code === 'BAD_REQUEST' ? html`<p>Something in it was misspelt or cut off. <a href=${location.pathname}>The page without what follows “?”</a></p>` : nothing}
    ${PASSES.includes(code) ? html`<p><button type="button" @click=${again}>Try again</button></p>` : nothing}
  </div>`;
}

/** What went wrong, in a few words. */
export function heading({code}) {
  return {NOT_FOUND: 'Nothing here', OFFLINE: 'No connection', BAD_REQUEST: 'This address cannot be read'}[code] ?? 'This cannot be shown';
}
