import {html, nothing, svg} from 'lit/html.js';
import {value} from './evidence.js';
import {numeral, text, tongue} from './text.js';

/**
 * Where things took place, as circles on the lines of the globe: whose area is how many. There is no picture of the land, which
 * would have to be asked of others. Behind it is a table, where each place leads to who says where it is.
 * @typedef {{name: string, number: number, href: string, point: object}} Placed with the statement of its coordinates
 */
const WIDTH = 1000;
const LEAST_SPAN = 3;
const MARGIN = 0.12;
const LARGEST = 24;
const NAMED = 12;

/** @param {{id: string, title: string, places: Placed[], unit: string}} map */
export function map({id, title, places, unit}) {
  if (places.length === 0) return nothing;
  const sorted = [...places].sort((one, other) => other.number - one.number);
  const {x, y, height, west, east, south, north} = projection(places.map(({point}) => [Number(point.longitude), Number(point.latitude)]));
  const step = [1, 2, 5, 10, 20, 30].find((each) => (east - west) / each <= 9) ?? 45;
  const circles = sorted.map(({point, ...place}) => ({...place, x: x(point.longitude), y: y(point.latitude), r: Math.max(LARGEST * Math.sqrt(place.number / sorted[0].number), 5)}));
  return html`<figure class="chart" id=${id}>
    <figcaption>${title}</figcaption>
    <div class="wide" tabindex="0" role="group" aria-label="Map: ${title}">
    <svg class="map" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label=${title}>
      ${lines(south, north, step).map((degree) => svg`<g class="tick"><line x1="0" x2=${WIDTH} y1=${y(degree)} y2=${y(degree)}></line>
        <text x="4" y=${y(degree) - 4}>${said(degree, 'N', 'S')}</text></g>`)}
      ${lines(west, east, step).map((degree) => svg`<g class="tick"><line y1="0" y2=${height} x1=${x(degree)} x2=${x(degree)}></line>
        <text x=${x(degree) + 4} y=${height - 4}>${said(degree, 'E', 'W')}</text></g>`)}
      ${circles.map((place) => svg`<a href=${place.href} aria-label=${words(place, unit)}><title>${words(place, unit)}</title>
        <circle cx=${place.x} cy=${place.y} r=${place.r}></circle></a>`)}
      ${named(circles).map(({name, x, y, r}) => svg`<text class="name" x=${x + r + 4} y=${y + 4} lang=${tongue(name)} aria-hidden="true">${name}</text>`)}
    </svg></div>
    ${table(sorted, unit)}
  </figure>`;
}

/** Degrees east and north to places on the sheet, true to scale in the middle; what is near to all of them fills it. */
function projection(points) {
  const [west, east] = span(points.map(([longitude]) => longitude));
  const [south, north] = span(points.map(([, latitude]) => latitude));
  const narrow = Math.max(Math.cos(((south + north) / 2) * (Math.PI / 180)), 0.2);
  const height = Math.round(Math.min(Math.max((WIDTH * (north - south)) / ((east - west) * narrow), 320), 560));
  const scale = Math.min(WIDTH / ((east - west) * narrow), height / (north - south));
  const x = (longitude) => WIDTH / 2 + (longitude - (west + east) / 2) * narrow * scale;
  const y = (latitude) => height / 2 - (latitude - (south + north) / 2) * scale;
  const [wide, high] = [WIDTH / 2 / narrow / scale, height / 2 / scale];
  return {x, y, height, west: (west + east) / 2 - wide, east: (west + east) / 2 + wide,
    south: Math.max((south + north) / 2 - high, -90), north: Math.min((south + north) / 2 + high, 90)};
}

function span(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const room = Math.max((most - least) * MARGIN, (LEAST_SPAN - (most - least)) / 2, 0.5);
  return [least - room, most + room];
}

/** The round degrees between two. */
function lines(from, until, step) {
  const first = Math.ceil(from / step) * step;
  return Array.from({length: Math.max(Math.floor((until - first) / step) + 1, 0)}, (unused, index) => first + index * step);
}

/** The largest whose names do not cover one another. */
function named(circles) {
  const shown = [];
  for (const circle of circles) {
    const free = shown.every((other) => Math.abs(other.y - circle.y) > 14 || Math.abs(other.x - circle.x) > 7.5 * Math.max(circle.name.length, other.name.length) + LARGEST);
    if (free && circle.x < WIDTH - 8 * circle.name.length && shown.length < NAMED) shown.push(circle);
  }
  return shown;
}

function said(degree, positive, negative) {
  return degree === 0 ? '0°' : `${Math.abs(degree)}° ${degree > 0 ? positive : negative}`;
}

function words({name, number}, unit) {
  return `${name}: ${numeral(number)} ${unit}`;
}

function table(places, unit) {
  return html`<details><summary>The same as a table</summary><div class="wide" tabindex="0" role="group" aria-label="Table"><table>
    <thead><tr><th scope="col">Place</th><th scope="col">Where it is</th><th scope="col" class="number">${unit}</th></tr></thead>
    <tbody>${places.map(({name, number, href, point}) => html`<tr>
      <th scope="row"><a href=${href}>${text(name)}</a></th><td>${value(point)}</td><td class="number">${numeral(number)}</td></tr>`)}</tbody>
  </table></div></details>`;
}
