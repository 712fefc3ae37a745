import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {evidence} from './evidence.js';
import {numeral, text, words} from './text.js';

/** One number as one producer gave it on one day. @param {string} [since] the day from which it was in print */
export function vintage(figure, since) {
  const {number, low, high, status, qualifier, vintage, producer} = figure;
  return html`<li><strong>${qualifier === 'EXACT' ? '' : `${words(qualifier)} `}${numeral(number)}${
    low !== null && high !== null && low !== high ? ` (${numeral(low)} to ${numeral(high)})` : ''}</strong>
    ${producer ? html`<a href=${pageOf(producer.id)}>${text(producer.label)}</a>` : 'nobody named'}${
    vintage ? `, ${vintage.display}` : ''}${status ? `, ${words(status)}` : ''}${since ? html`, <span class="since">in print from ${since}</span>` : nothing} ${evidence(figure)}</li>`;
}
