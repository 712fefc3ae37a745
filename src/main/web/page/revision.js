import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {changes, MOST} from '../part/changes.js';
import {moment, text} from '../part/text.js';
import asked from '../query/revision.graphql';

/** One revision: who made it, when and what for, and all that it did. */
export default {
  async load({local, ask}) {
    const {record, node} = await ask(asked, {id: `Revision:${local}`});
    return {...node, newest: record.revision};
  },

  title: ({number}) => `Revision ${number}`,

  view: ({number, at, author, message, changes: all, newest}) => html`
    <p class="kicker">Revision</p>
    <h1>Revision ${number}: ${text(message)}</h1>
    <p class="manner"><time datetime=${at}>${moment(at)}</time> · ${text(author)}</p>
    <nav class="choices" aria-label="Other revisions"><ul>
      ${number > 1 ? html`<li><a href=${pageOf(`Revision:${number - 1}`)} rel="prev">← Revision ${number - 1}</a></li>` : nothing}
      ${number < newest ? html`<li><a href=${pageOf(`Revision:${number + 1}`)} rel="next">Revision ${number + 1} →</a></li>` : nothing}
      <li><a href=${to('/', {}, {asOf: String(number)})}>The record as it was then</a></li>
      ${number < newest ? html`<li><a href=${to('/history', {from: number, to: newest})}>What changed since</a></li>` : nothing}
      <li><a href=${to('/history')}>All revisions</a></li>
    </ul></nav>
    <section aria-labelledby="changes">
      <h2 id="changes">What it did</h2>
      ${changes(all.slice(0, MOST), {empty: 'Nothing of what it did is in sight.'})}
      ${all.length > MOST ? html`<p class="note">Only the first ${MOST} changes are shown; <a
        href=${to('/history', {from: number - 1, to: number})}>what the record held before and after</a> stands page by page.</p>` : nothing}
    </section>`,
};
