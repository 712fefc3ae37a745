import {html, nothing, render} from 'lit/html.js';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import {steady} from '../app/steady.js';
import {trouble} from './state.js';

/**
 * A list that goes on as the reader does, both ways. However long the list of the graph, the page holds at most
 * `MOST` rows: what is far behind is let go and asked for again on the way back.
 */
const PAGE = 50;
const MOST = 500;

/** The page of a list that the reader comes back to, else its first. @param {(page: object) => Promise<object>} more */
export async function begin(more) {
  const asked = history.state?.list?.asked;
  const first = () => more({first: PAGE}).then((page) => ({...page, asked: {first: PAGE}}));
  if (!asked) return first();
  return more(asked).then((page) => ({...page, asked}), first); // what a cursor leads to may be gone
}

class EndlessList extends HTMLElement {
  #pages = [];
  #loading = null;
  #problem = null; // after which nothing is asked for until the reader says so
  #failed = null;
  #source = null;
  #ends = new IntersectionObserver((seen) => seen.filter(({isIntersecting}) => isIntersecting)
    .forEach(({target}) => this.#problem ?? this.#load(target.dataset.end)), {rootMargin: '2000px'});

  /** @param {{first: object, more: (page: object) => Promise<object>, row: (node: object) => unknown, label: string}} source */
  set source(source) {
    if (this.#source?.first === source.first) return;
    this.#source = source;
    this.#pages = [source.first];
    this.#loading = null;
    this.#problem = null;
    this.#draw();
  }

  disconnectedCallback() {
    this.#ends.disconnect();
  }

  connectedCallback() {
    this.querySelectorAll('[data-end]').forEach((end) => this.#ends.observe(end));
  }

  /** Which row is the first in sight, as what {@link lead} takes: how its page was asked for, its place there and on the screen. */
  kept() {
    const rows = this.#rows();
    let index = rows.findIndex((row) => row.getBoundingClientRect().bottom > 0);
    if (index < 0) return null;
    const {top} = rows[index].getBoundingClientRect();
    for (const {asked, nodes} of this.#pages) {
      if (index < nodes.length) return {asked, index, top};
      index -= nodes.length;
    }
    return null;
  }

  /** Brings a row, of the page that the list began with, back to its place on the screen. */
  lead({index, top}) {
    const row = this.#rows()[this.#pages.indexOf(this.#source.first) * PAGE + index];
    if (row) scrollBy(0, row.getBoundingClientRect().top - top);
  }

  #rows() {
    return [...this.querySelectorAll('.rows > li')];
  }

  #more(end) {
    const first = this.#pages[0].pageInfo;
    const last = this.#pages.at(-1).pageInfo;
    return end === 'after'
      ? last.hasNextPage && {first: PAGE, after: last.endCursor}
      : first.hasPreviousPage && {last: PAGE, before: first.startCursor};
  }

  async #load(end) {
    const more = this.#more(end);
    if (!more || this.#loading) return;
    const source = this.#source;
    this.#loading = end;
    try {
      const page = await source.more(more);
      if (source !== this.#source) return;
      this.#keep(end, {...page, asked: more});
      this.#problem = null;
    } catch (failure) {
      this.#problem = failure;
      this.#failed = end;
    }
    this.#loading = null;
    this.#draw();
  }

  #keep(end, page) {
    const pages = end === 'after' ? [...this.#pages, page] : [page, ...this.#pages];
    const most = MOST / PAGE;
    this.#pages = end === 'after' ? pages.slice(-most) : pages.slice(0, most);
  }

  #draw() {
    steady(() => this.#render());
    // Looked at anew, since a list that grew may still end within sight.
    this.#ends.disconnect();
    this.connectedCallback();
  }

  #render() {
    const {row, label} = this.#source;
    render(html`
      <div data-end="before"></div>
      <ul class="rows" aria-label=${label}>${repeat(this.#pages, (page) => page, (page) => guard([page], () => page.nodes.map((node) => html`<li>${row(node)}</li>`)))}</ul>
      <div data-end="after"></div>
      ${this.#problem ? trouble(this.#problem, () => this.#load(this.#failed)) : nothing}
      ${this.#more('after') ? html`<p><button type="button" @click=${() => this.#load('after')}>Show more</button></p>` : nothing}`, this);
  }
}

customElements.define('tumen-endless', EndlessList);
