import {html, nothing, svg} from 'lit/html.js';
import {numeral} from './text.js';

/** How a figure moved from one day of reporting to the next; the scale begins near the least, and says so. */
const WIDTH = 1000;
const HEIGHT = 220;
const LEFT = 70;
const FOOT = 30;

/** @param {Array<{date: string, number: number}>} known the earliest first */
export function steps(title, known) {
  const moves = known.filter(({number}, index) => index === 0 || number !== known[index - 1].number);
  if (moves.length < 2) return nothing;
  const numbers = known.map(({number}) => number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const [first, last] = [time(known[0]), time(known.at(-1))];
  const x = (each) => LEFT + 10 + (WIDTH - LEFT - 60) * ((time(each) - first) / (last - first || 1));
  const y = (number) => 24 + (HEIGHT - FOOT - 44) * (1 - (number - least) / (most - least || 1));
  const path = moves.map((each, index) => `${index ? 'H' : 'M'}${x(each)} ${index ? 'V' : ''}${y(each.number)}`).join('');
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <div class="wide" tabindex="0" role="group" aria-label="Chart: ${title}">
    <svg class="steps" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${moves.map(({date, number}) => `${date}: ${numeral(number)}`).join('; ')}">
      ${[least, most].map((number) => svg`<g class="tick"><line x1=${LEFT} x2=${WIDTH} y1=${y(number)} y2=${y(number)}></line>
        <text x=${LEFT - 8} y=${y(number) + 4} text-anchor="end">${numeral(number)}</text></g>`)}
      <path class="line" d="${path}H${x(known.at(-1))}"></path>
      ${moves.map((each) => svg`<circle cx=${x(each)} cy=${y(each.number)} r="4"></circle>`)}
      <text x=${LEFT} y=${HEIGHT - 8}>${known[0].date}</text>
      <text x=${WIDTH - 4} y=${HEIGHT - 8} text-anchor="end">${known.at(-1).date}</text>
    </svg></div>
    <table><thead><tr><th scope="col">From this day</th><th scope="col" class="number">Figure to use</th></tr></thead>
      <tbody>${moves.map(({date, number}) => html`<tr><th scope="row">${date}</th><td class="number">${numeral(number)}</td></tr>`)}</tbody></table>
  </figure>`;
}

function time({date}) {
  return Date.parse(date);
}
