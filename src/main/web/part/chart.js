import {html, nothing, svg} from 'lit/html.js';
import {numeral, text} from './text.js';

/**
 * Columns over years, drawn as SVG so that they are sharp on paper, follow the page's colours and can be reached by key.
 * Where reports disagree a column ends in the range of what they say. Behind each chart is a table.
 * @typedef {{name: string, value: number, low: number, high: number, href?: string, statement?: string}} Column
 */
const WIDTH = 1000;
const HEIGHT = 300;
const SLIM = 150;
const LEFT = 52;
const BOTTOM = 28;
const TOP = 12;

/** @param {{id: string, title: string, columns: Column[], unit: string, slim?: boolean}} chart `slim` where a list follows */
export function columns({id, title, columns, unit, slim = false}) {
  if (columns.length < 3) return nothing;
  const most = Math.max(...columns.map(({high}) => high), 1);
  const step = tick(most, slim ? 2 : 5);
  const top = Math.ceil(most / step) * step;
  const height = slim ? SLIM : HEIGHT;
  const y = (value) => TOP + (height - TOP - BOTTOM) * (1 - value / top);
  const wide = (WIDTH - LEFT) / columns.length;
  const ticks = Array.from({length: Math.round(top / step) + 1}, (unused, index) => index * step);
  const every = Math.ceil(columns.length / 16);
  return html`<figure class="chart" id=${id}>
    <figcaption>${title}</figcaption>
    <div class="wide" tabindex="0" role="group" aria-label="Chart: ${title}">
    <svg viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${title}>
      ${ticks.map((value) => svg`<g class="tick"><line x1=${LEFT} x2=${WIDTH} y1=${y(value)} y2=${y(value)}></line>
        <text x=${LEFT - 8} y=${y(value) + 4} text-anchor="end">${numeral(value)}</text></g>`)}
      ${columns.map((column, index) => drawn(column, {x: LEFT + index * wide, wide, y, unit, height}))}
      ${columns.map(({name}, index) => (index % every ? nothing : svg`<text class="name" text-anchor="middle"
        x=${Math.min(LEFT + (index + 0.5) * wide, WIDTH - 16)} y=${height - 8}>${name}</text>`))}
    </svg></div>
    ${table(columns, unit)}
  </figure>`;
}

/** The place of a chart whose numbers are still being counted, as large as it will be. */
export function pending(title, slim = false) {
  return html`<figure class="chart" aria-busy="true">
    <figcaption>${title}</figcaption>
    <div class="wide"><svg viewBox="0 0 ${WIDTH} ${slim ? SLIM : HEIGHT}" role="img" aria-label="Counting …"></svg></div>
    <details inert><summary>The same as a table</summary></details>
  </figure>`;
}

function drawn(column, {x, wide, y, unit, height}) {
  const {value, low, high, href} = column;
  const inner = Math.max(wide - Math.min(6, wide * 0.25), 1);
  const left = x + (wide - inner) / 2;
  const middle = x + wide / 2;
  const words = `${column.name}: ${said(column, unit)}`;
  const shape = svg`<title>${words}</title>
    <rect class="reach" x=${x} y=${TOP} width=${wide} height=${height - TOP - BOTTOM}></rect>
    <rect class="column" x=${left} y=${y(value)} width=${inner} height=${Math.max(y(0) - y(value), 0)}></rect>
    ${high > low ? svg`<rect class="range" x=${left} y=${y(high) - 1} width=${inner} height=${Math.max(y(low) - y(high), 0) + 2}></rect>
      <path class="whisker" d="M${middle - 4} ${y(high)}h8M${middle} ${y(high)}V${y(low)}M${middle - 4} ${y(low)}h8"></path>` : nothing}`;
  return href ? svg`<a class="bar" href=${href} aria-label=${words}>${shape}</a>` : svg`<g class="bar" role="img" aria-label=${words}>${shape}</g>`;
}

function said({value, low, high}, unit) {
  return high > low ? `${numeral(value)} ${unit}; reports say ${numeral(low)} to ${numeral(high)}` : `${numeral(value)} ${unit}`;
}

function table(columns, unit) {
  return html`<details><summary>The same as a table</summary><div class="wide" tabindex="0" role="group" aria-label="Table"><table>
    <thead><tr><th scope="col">Period</th><th scope="col" class="number">${unit}</th><th scope="col" class="number">least</th><th scope="col" class="number">most</th></tr></thead>
    <tbody>${columns.map(({name, value, low, high, href}) => html`<tr>
      <th scope="row">${href ? html`<a href=${href}>${text(name)}</a>` : text(name)}</th>
      <td class="number">${numeral(value)}</td><td class="number">${numeral(low)}</td><td class="number">${numeral(high)}</td></tr>`)}</tbody>
  </table></div></details>`;
}

/** A round distance between lines: about so many of them. */
function tick(most, lines) {
  const rough = most / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough));
}
