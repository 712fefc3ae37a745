import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {joined, text, words} from './text.js';

/** How a source puts it: through whose mouths, in which words, how sure, and where in the text. */
export function manner({printed, note, hedge, stance, basis, hops, ...where}, language = null) {
  const parts = [stance === 'ASSERTS' ? null : words(stance), hedge === 'NONE' ? null : words(hedge), basis === 'INFERRED' ? 'inferred from the text' : null, place(where)];
  const told = [hops.length ? chain(hops) : null, ...parts].filter(Boolean);
  return html`${printed ? html`<p><q lang=${language || 'en'}>${printed}</q></p>` : nothing}
    ${told.length || note ? html`<p class="manner">${joined(told, ' · ')}${note ? html`${told.length ? html`<br>` : nothing}${text(note)}` : nothing}</p>` : nothing}`;
}

/** Through whose mouths it came, the origin first. */
export function chain(hops) {
  return joined(hops.map(({agent, act}) => html`<a href=${pageOf(agent.id)}>${text(agent.label)}</a> ${words(act)} it`));
}

function place({part, paragraph, sentence}) {
  return [part && `in the ${words(part)}`, paragraph && `paragraph ${paragraph}`, sentence && `sentence ${sentence}`]
    .filter(Boolean).join(', ');
}
