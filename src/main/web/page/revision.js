import {html} from 'lit/html.js';
import {to} from '../app/address.js';
import {changes} from '../part/changes.js';
import asked from '../query/revision.graphql';

/** One revision: who made it, what for, and what it changed. */
export default {
  load: async ({local, ask}) => (await ask(asked, {id: `Revision:${local}`})).node,

  title: ({number}) => `Revision ${number}`,

  view: ({number, at, author, message, changes: all}) => html`
    <p class="kicker"><a href=${to('/history')}>History</a></p>
    <h1>Revision ${number}</h1>
    <p class="lead">${message}</p>
    <p class="manner">${at.slice(0, 16).replace('T', ' ')} · ${author} · <a href=${to('/', {}, {asOf: String(number)})}>the record as it was then</a></p>
    <h2>What it changed</h2>
    ${all.length === 100 ? html`<p>The first 100 changes.</p>` : ''}
    ${changes(all)}`,
};
