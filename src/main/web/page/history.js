import {html, nothing} from 'lit/html.js';
import {pageOf, to} from '../app/address.js';
import {go} from '../app/go.js';
import {changes, MOST} from '../part/changes.js';
import {begin} from '../part/endless.js';
import {changed} from '../part/facets.js';
import {count, moment, text} from '../part/text.js';
import asked from '../query/history.graphql';
import askedDiff from '../query/diff.graphql';

/** Every revision of the record, and what is different between any two of them. */
export default {
  async load({search, ask}) {
    let record = null;
    const page = (more) => ask(asked, more).then((found) => {
      record ??= found.record;
      return found.revisions;
    });
    const revisions = await begin(page);
    const [from, until] = [number(search.get('from')), number(search.get('to'))];
    const compared = from !== null && until !== null && from < until && until <= record.revision;
    const turn = Math.max(number(search.get('page')) ?? 1, 1);
    const diff = compared ? (await ask(askedDiff, {from, to: until, skip: (turn - 1) * MOST})).diff : null;
    return {newest: record.revision, first: revisions, more: page, from, until, turn, diff};
  },

  title: ({diff, from, until}) => (diff ? `What changed from revision ${from} to ${until}` : 'History'),

  view: ({newest, first, more, from, until, turn, diff}) => html`
    <h1>${diff ? `What changed from revision ${from} to ${until}` : 'History'}</h1>
    <p class="lead">The record only changes by a revision, which says what it is for; each stays readable, as does every answer of it.</p>
    <form class="typing" aria-label="Compare two revisions" @submit=${compare}>
      <label>From revision <input type="number" name="from" min="0" max=${newest - 1} required .value=${String(from ?? Math.max(newest - 1, 0))}></label>
      <label>to revision <input type="number" name="to" min="1" max=${newest} required .value=${String(until ?? newest)}></label>
      <p><button type="submit">Compare</button>
        ${diff || from !== null ? html`<a class="button" href=${changed({from: null, to: null, page: null})}>All revisions</a>` : nothing}</p>
    </form>
    ${diff ? html`<h2>The difference${turn > 1 ? `, page ${turn}` : ''}</h2>
      ${changes(diff.slice(0, MOST), {empty: turn > 1 ? 'There is no more of it.' : 'The two hold the same.'})}${pages(turn, diff.length > MOST)}` : nothing}
    ${!diff && from !== null ? html`<p class="problem">The first must be an earlier revision than the second, and the second at most ${newest}; 0 is the empty record.</p>` : nothing}
    ${diff ? nothing : html`<p><strong>${count(first.totalCount, 'revision')}</strong></p>
      <tumen-endless .source=${{first, more, row, label: 'Revisions'}}></tumen-endless>`}`,

  files: () => [{label: 'All revisions as CSV', address: '/export/revisions.csv'}],
};

function row({id, number, at, author, message}) {
  return html`
    <p class="title"><a href=${pageOf(id)}>Revision ${number}: ${text(message)}</a></p>
    <p class="manner"><time datetime=${at}>${moment(at)}</time> · ${text(author)}
      · <a href=${to('/history', {from: number - 1, to: number})}>what it changed</a>
      · <a href=${to('/', {}, {asOf: String(number)})}>the record as it was then</a></p>`;
}

/** The parts of a long difference, each at an address. */
function pages(turn, more) {
  return turn === 1 && !more ? nothing : html`<nav class="choices" aria-label="Pages of the difference"><ul>
    ${turn > 1 ? html`<li><a href=${changed({page: turn > 2 ? turn - 1 : null})} rel="prev">← Page ${turn - 1}</a></li>` : nothing}
    ${more ? html`<li><a href=${changed({page: turn + 1})} rel="next">Page ${turn + 1} →</a></li>` : nothing}
  </ul></nav>`;
}

function compare(event) {
  event.preventDefault();
  event.stopPropagation();
  const {from, to: until} = event.currentTarget.elements;
  go(changed({from: from.value, to: until.value, page: null}));
}

function number(text) {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : null;
}
