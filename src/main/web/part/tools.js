import {html, nothing} from 'lit/html.js';
import {cited as whole, current, parameters, to} from '../app/address.js';
import {turnedTo} from '../app/graph.js';

/**
 * What a reader may take along from a page: its citation, its files, and its question to the graph. A page may offer
 * `cite(data)` as `{text, bibtex}` and `files(data, context)` as `[{label, address}]`.
 */
export function tools({page, data, context, title, asked}) {
  const cited = page.cite?.(data) ?? {text: null, bibtex: null};
  const files = page.files?.(data, context) ?? [];
  return html`<aside class="tools" aria-label="Take along">
    ${cite(cited, title, context.revision)}
    ${files.length === 0 ? nothing : html`<details><summary>Download</summary><ul>${files.map(({label, address}) => html`
      <li><a href=${address} download>${label}</a></li>`)}</ul></details>`}
    ${query(asked)}
  </aside>`;
}

function cite({text, bibtex}, title, revision) {
  const {path, search, clocks} = current();
  const pinned = to(path, parameters(search), {...clocks, asOf: clocks.asOf ?? revision});
  const permalink = new URL(pinned, location.href).href;
  const day = clocks.reportedBy ? `, as reported by ${clocks.reportedBy}` : '';
  return html`<details><summary>Cite this page</summary>
    <p>${whole(text) ?? `Tumen. “${title}.” Revision ${revision}${day}. ${permalink}`}</p>
    <p><a href=${pinned}>Permalink</a> ${navigator.clipboard ? html`<button type="button" @click=${(event) => copy(event, permalink)}>Copy it</button>` : nothing}</p>
    ${bibtex ? html`<pre tabindex="0" aria-label="BibTeX">${whole(bibtex)}</pre>` : nothing}
  </details>`;
}

async function copy({currentTarget}, text) {
  currentTarget.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied', () => 'The browser does not let it be copied');
}

/** What was asked, to be read and to be opened in GraphiQL. @param {Array<{document: object, variables: object}>} asked */
export function query(asked) {
  return asked.length === 0 ? nothing : html`<details><summary>Show query</summary>
    <p>This is what was asked for it. Anybody may ask the same.</p>
    ${asked.map(({document, variables}) => {
      const given = JSON.stringify({...variables, ...turnedTo(current().clocks)}, null, 2);
      return html`
        <pre tabindex="0" aria-label="Document">${document.text}</pre>
        <pre tabindex="0" aria-label="Variables">${given}</pre>
        ${graphiql() ? html`<p><a class="button" href=${graphiql()} @click=${() => hand(document.text, given)}>Open in GraphiQL</a></p>` : nothing}`;
    })}
  </details>`;
}

function graphiql() {
  return document.documentElement.dataset.graphiql;
}

/** Lays the question where GraphiQL, of the same origin, keeps its tabs. */
function hand(query, variables) {
  const kept = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}');
  const title = /(?:query|subscription)\s+(\w+)/.exec(query)?.[1] ?? 'query';
  const tab = {id: crypto.randomUUID?.() ?? String(Date.now()), title, query, variables, headers: null, operationName: title, response: null};
  const tabs = [...kept.tabs.filter((other) => other.query !== query), tab];
  localStorage.setItem('graphiql:tabState', JSON.stringify({tabs, activeTabIndex: tabs.length - 1}));
  localStorage.setItem('graphiql:query', query);
  localStorage.setItem('graphiql:variables', variables);
}
