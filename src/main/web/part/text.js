import {html} from 'lit/html.js';

/** Text as people read it: codes as words, Korean and Chinese marked as such so that it is set and read aloud rightly. */
const FOREIGN = /([\u1100-\u11ff\u3130-\u318f\uac00-\ud7af][\u1100-\u11ff\u3130-\u318f\uac00-\ud7af\s·]*|[\u3400-\u4dbf\u4e00-\u9fff]+)/;

const SAID = {
  NONE: 'said plainly',
  REPORTED: 'reportedly',
  BELIEVED: 'believed to be so',
  PRESUMED: 'presumably',
  ALLEGED: 'allegedly',
  ASSERTS: 'says so',
  CONFIRMS: 'confirms it',
  DENIES: 'says that it is not so',
  DOUBTS: 'doubts it',
  DECLINES: 'will not say',
  STANDING: 'nobody in sight says otherwise, or whoever did took it back',
  MISREAD: 'read by the source as something that it is not',
  MISPRINT: 'printed by mistake',
  SELF_PUBLISHED: 'published or spoke under the own name',
  OFFICIALLY_CONFIRMED: 'named by a government or a public body',
  OFFICE_HOLDER: 'holds or held a public office',
  PRESS_NAMED_OFFICIAL: 'an official whom the established press named',
  ANNOUNCED: 'day made public',
  DEPARTED: 'day of departure',
  ARRIVED: 'day of arrival',
  DATE: 'day',
  EVENT_PLACE: 'place',
  COORDINATES: 'where it is on earth',
  EVENT_LINK: 'connection with another event',
  DECLINED: 'would not say',
  NOT_REACHED: 'could not be reached',
  DID_NOT_SAY: 'spoke and left it out',
};

const PICKED = {
  ONLY: 'the only value that somebody in sight asserts',
  PREFERRED: 'the editors prefer it',
  VINTAGE: 'it is the producer’s latest',
  ORIGINS: 'most independent origins carry it',
  PRECISION: 'it is the most precise',
  LATEST: 'it is in the latest report',
  LEAST: 'nothing else tells the values apart',
};

/** A code of the schema in words: `GROUP_DEFECTION` is "group defection". */
export function words(code) {
  return code === null || code === undefined ? '' : SAID[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** Why a value is the one to use. */
export function reason({rule, candidates}) {
  return candidates > 1 ? `used here, of ${candidates} values: ${PICKED[rule]}` : PICKED[rule];
}

/** The text with its Korean and Chinese parts marked. */
export function text(plain) {
  if (!plain || !FOREIGN.test(plain)) return plain ?? '';
  return plain.split(FOREIGN).map((part, index) =>
    index % 2 === 0 ? part : html`<span lang=${/[\u3400-\u9fff]/.test(part) ? 'ko-Hani' : 'ko'}>${part}</span>`);
}

/** The language of a text in a drawing, where no part of it can be marked. */
export function tongue(plain) {
  return FOREIGN.test(plain) ? 'ko' : 'en';
}

/** "1 origin", "2 origins". */
export function count(number, one, many = `${one}s`) {
  return `${numeral(number)} ${number === 1 ? one : many}`;
}

/** A number with marks between its thousands, as the language of the page writes it. */
export function numeral(number) {
  return Number(number).toLocaleString(document.documentElement.lang);
}

/** The value of a statement as people read it. */
export function read({__typename: type, display}) {
  return type === 'Figure' ? display.replace(/\d{4,}(\.\d+)?/g, numeral) : text(display);
}

/** A headcount: "1 person", "about 1,200 people". */
export function people(headcount) {
  return `${read(headcount)} ${headcount.display === '1' ? 'person' : 'people'}`;
}

/** The text with a capital at its head. */
export function headed(plain) {
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A list of templates with this text between them. */
export function joined(parts, between = ', ') {
  return parts.map((part, index) => (index ? html`${between}${part}` : part));
}

/** A moment as people read it, in the time of the world. */
export function moment(at) {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
