import {nothing, svg, html} from 'lit/html.js';
import {pageOf} from '../app/address.js';
import {text, tongue} from './text.js';

/** Who and what somebody is related to, in a circle around them; what it shows stands on the page in words as well. */
const WIDTH = 760;
const HEIGHT = 420;
const MOST = 16;

/** @param {Array<{id: string, label: string, relation: string}>} others */
export function network(label, others) {
  const shown = [...new Map(others.map((other) => [other.id, other])).values()].slice(0, MOST);
  if (shown.length < 2) return nothing;
  return html`<figure class="chart">
    <figcaption>Who and what ${label} is related to</figcaption>
    <div class="wide" tabindex="0" role="group" aria-label="Graph of relations">
    <svg class="network" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="Relations of ${label}">
      ${shown.map((other, index) => svg`<line x1=${WIDTH / 2} y1=${HEIGHT / 2} x2=${at(index, shown).x} y2=${at(index, shown).y}></line>`)}
      ${shown.map((other, index) => node(other, at(index, shown)))}
      <g class="self"><circle cx=${WIDTH / 2} cy=${HEIGHT / 2} r="7"></circle>
        <text x=${WIDTH / 2} y=${HEIGHT / 2 - 14} text-anchor="middle" lang=${tongue(label)}>${label}</text></g>
    </svg></div>
    ${table(shown)}
  </figure>`;
}

function table(shown) {
  return html`<details><summary>The same as a table</summary><div class="wide" tabindex="0" role="group" aria-label="Table"><table>
    <thead><tr><th scope="col">Who or what</th><th scope="col">Related as</th></tr></thead>
    <tbody>${shown.map(({id, label, relation}) => html`<tr><th scope="row"><a href=${pageOf(id)}>${text(label)}</a></th><td>${relation}</td></tr>`)}</tbody>
  </table></div></details>`;
}

function at(index, {length}) {
  const angle = (2 * Math.PI * (index + 0.5)) / length - Math.PI / 2;
  return {x: Math.round(WIDTH / 2 + 190 * Math.cos(angle)), y: Math.round(HEIGHT / 2 + 170 * Math.sin(angle))};
}

function node({id, label, relation}, {x, y}) {
  const right = x >= WIDTH / 2;
  const short = label.length > 26 ? `${label.slice(0, 25)}…` : label;
  return svg`<a href=${pageOf(id)} aria-label="${relation}: ${label}"><title>${relation}: ${label}</title>
    <circle cx=${x} cy=${y} r="5"></circle>
    <text x=${right ? x + 10 : x - 10} y=${y + 4} text-anchor=${right ? 'start' : 'end'} lang=${tongue(label)}>${short}</text></a>`;
}
