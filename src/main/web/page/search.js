import {html, nothing} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {go} from '../app/go.js';
import {PAGE} from '../part/endless.js';
import {changed, later} from '../part/facets.js';
import {count, headed, text, words} from '../part/text.js';
import asked from '../query/search.graphql';

/** What a text finds: names in whatever spelling, then labels and wordings that hold the words. */
const KINDS = ['PERSON', 'GROUP', 'ORGANIZATION', 'PLACE', 'POSITION', 'EVENT', 'CLAIM', 'SERIES', 'SOURCE'];
const REASONS = {
  EXACT: 'a held spelling',
  ORDER: 'the family name stands elsewhere',
  HANGUL: 'the same Korean name, written in the other script',
  INITIAL: 'the same Korean name, which North and South begin differently',
  ROMANIZATION: 'the same Korean name in another romanization',
  TEXT: 'its text holds the words',
  FUZZY: 'near a held spelling or text',
};

export default {
  async load({search, ask}) {
    const typed = search.get('text')?.trim() ?? '';
    const kinds = search.getAll('kind').filter((kind) => KINDS.includes(kind));
    if (!typed) return {typed, kinds, first: null};
    const variables = {text: typed, kinds: kinds.length ? kinds : null};
    const load = (page) => ask(asked, {...variables, ...page}).then(({search}) => ({
      ...search, nodes: search.nodes.map((hit) => ({...hit, id: hit.subject.id})),
    }));
    return {typed, kinds, first: await load({first: PAGE}), more: load};
  },

  title: ({typed}) => (typed ? `Search: ${typed}` : 'Search'),

  view: ({typed, kinds, first, more}) => html`
    <h1>Search</h1>
    <form class="typing" role="search" aria-label="Search the whole record" action="/search">
      <label>A name in any spelling and script, or words
        <input type="search" name="text" .value=${typed} maxlength="200" autocomplete="off" @input=${type}></label>
      ${first ? html`<p aria-live="polite"><strong>${count(first.totalCount, 'hit')}</strong></p>` : nothing}
    </form>
    <nav class="choices" aria-label="Of which kind"><ul>
      <li><a href=${changed({kind: null})} aria-current=${kinds.length ? nothing : 'true'}>everything</a></li>
      ${KINDS.map((kind) => html`<li><a href=${changed({kind})} aria-current=${kinds.includes(kind) ? 'true' : nothing}>${PLURALS[kind] ?? `${words(kind)}s`}</a></li>`)}
    </ul></nav>
    ${first === null ? html`<p class="empty">Type a name such as 태영호, Thae Yong-ho or Tae Yeong Ho: all of them find the same.</p>`
    : first.nodes.length === 0 ? html`<p class="empty">Nothing in sight is called so or holds these words.</p>`
      : html`<tumen-endless .source=${{first, more, row, label: 'Hits'}}></tumen-endless>`}`,
};

const PLURALS = {SERIES: 'series'};

const type = later((text) => go(changed({text}), {replace: true}));

function row({subject, reason, parts}) {
  const about = subject.__typename === 'Claim' ? `claimed by ${subject.speaker.label}, ${words(subject.standing.toLowerCase())}`
    : subject.__typename === 'Event' ? [subject.kind?.display, subject.date?.display].filter(Boolean).join(', ')
      : subject.description?.display ?? '';
  return html`
    <p class="title"><a href=${pageOf(subject.id)}>${text(subject.label)}</a></p>
    <p class="manner">${subject.__typename}${about ? html` · ${text(about)}` : nothing} · ${headed(REASONS[reason])}:
      <span class="found">${parts.map(({text: part, found}) => (found ? html`<mark>${text(part)}</mark>` : text(part)))}</span></p>`;
}
