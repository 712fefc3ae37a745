import {html} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {evidence} from './evidence.js';
import {numeral, text, words} from './text.js';

/** One number as one producer gave it on one day. */
export function vintage(figure) {
  const {number, low, high, status, qualifier, vintage, producer} = figure;
  return html`<li><strong>${qualifier === 'EXACT' ? '' : `${words(qualifier)} `}${numeral(number)}${
    low !== null && high !== null && low !== high ? ` (${numeral(low)} to ${numeral(high)})` : ''}</strong>
    ${producer ? html`<a href=${pageOf(producer.id)}>${text(producer.label)}</a>` : 'nobody named'}${
    vintage ? `, ${vintage.display}` : ''}${status ? `, ${words(status)}` : ''} ${evidence(figure)}</li>`;
}
