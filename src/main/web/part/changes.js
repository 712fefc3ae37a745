import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {headed, text, words} from './text.js';

/** What revisions did: what came, what was replaced, what left. */
const SIGNS = {ADDED: '+', CHANGED: '±', REMOVED: '−', MERGED: '⇒', PARTED: '⇔'};

export function changes(all) {
  return all.length === 0 ? html`<p class="empty">Nothing that is in sight changed.</p>` : html`
    <div class="wide" tabindex="0" role="group" aria-label="The table of changes"><table class="changes rowed">
      <thead><tr><th scope="col">What</th><th scope="col">Of</th><th scope="col">Change</th></tr></thead>
      <tbody>${all.map(change)}</tbody>
    </table></div>`;
}

function change({kind, subject, statement, citation, source, retired}) {
  const said = statement ?? citation?.statement;
  return html`<tr class=${kind.toLowerCase()}>
    <td><span aria-hidden="true">${SIGNS[kind]}</span> ${words(kind)}</td>
    <td>${subject ? html`<a href=${pageOf(subject.id)}>${text(subject.label)}</a>` : source
      ? html`<a href=${pageOf(source.id)}>${text(source.label)}</a>` : nothing}</td>
    <td>${said ? html`${headed(words(said.property))}: ${text(said.display)}` : nothing}${
      citation ? html` <small>as ${text(citation.source.label)} has it</small>` : nothing}${
      retired ? html`${retired}` : nothing}${!said && source && subject ? text(source.label) : nothing}</td>
  </tr>`;
}
