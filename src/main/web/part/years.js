import {pageOf} from '../app/address.js';

/** The whole years of a series as columns, each with the range of what reports say of it. */
const NEVER_PICKED = ['MISPRINT', 'MISREAD', 'FORECAST'];

export function years({observations}) {
  return observations.nodes
    .filter(({period, figure}) => /^\d{4}$/.test(period.edtf) && figure)
    .map(({id, period, figure, figures}) => {
      const said = figures.filter(({status, rank}) => !NEVER_PICKED.includes(status) && rank !== 'DEPRECATED');
      return {
        name: period.edtf,
        value: figure.number,
        low: Math.min(...said.map(({low, number}) => low ?? number), figure.number),
        high: Math.max(...said.map(({high, number}) => high ?? number), figure.number),
        href: pageOf(id),
      };
    })
    .sort((one, other) => one.name - other.name);
}

/** Counts by year as columns, with the years between them; what may lie in a year and need not is its range. */
export function yearly(counts, address) {
  const byYear = new Map(counts.filter(({keys}) => keys[0].value).map((count) => [Number(count.keys[0].value), count]));
  const all = [...byYear.keys()].filter((year) => year >= 1945 && year < 2100);
  if (all.length === 0) return [];
  const first = Math.min(...all);
  return Array.from({length: Math.max(...all) - first + 1}, (unused, index) => {
    const {atLeast, atMost} = byYear.get(first + index) ?? {atLeast: 0, atMost: 0};
    return {name: String(first + index), value: atLeast, low: atLeast, high: atMost, href: atMost ? address(first + index) : undefined};
  });
}
