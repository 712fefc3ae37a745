/**
 * Addresses: what the page shows stands in its address, the two clocks too, so that a link shows everybody the same.
 * @typedef {{asOf: string|null, reportedBy: string|null}} Clocks
 * @typedef {{path: string, type: string, local: string, beyond: string, search: URLSearchParams, clocks: Clocks}} Address
 */
const CLOCKS = ['asOf', 'reportedBy'];

/** @returns {Address} what the browser's address bar says */
export function current() {
  return parsed(new URL(location.href));
}

/** @param {URL} url */
export function parsed(url) {
  const search = new URLSearchParams(url.search);
  const clocks = Object.fromEntries(CLOCKS.map((name) => [name, search.get(name) || null]));
  CLOCKS.forEach((name) => search.delete(name));
  const [, type = '', local = '', ...beyond] = url.pathname.split('/');
  return {path: url.pathname, type, local: plain(local), beyond: beyond.join(''), search, clocks};
}

/** A part of an address as it was written; one that is broken stands as it is. */
function plain(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a page with these parameters, under the clocks of the page that links to it. */
export function to(path, parameters = {}, clocks = current().clocks) {
  const search = new URLSearchParams();
  for (const [name, value] of [...Object.entries(parameters), ...Object.entries(clocks)]) {
    for (const each of [value].flat()) {
      if (each !== null && each !== undefined && each !== '') search.append(name, each);
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Where a thing of the record is shown: `Person:kim` is at `/person/kim`. */
export function pageOf(id, clocks) {
  const colon = id.indexOf(':');
  return to(`/${id.slice(0, colon).toLowerCase()}/${encodeURIComponent(id.slice(colon + 1))}`, {}, clocks);
}

/** A citation whose permalink, which the server may know without its own name, leads here from anywhere. */
export function cited(citation) {
  return citation?.replace(/(?<=[\s{])\/(?=[a-z]+\/)/g, `${location.origin}/`);
}

/** The same page under other clocks; what is not given stays. */
export function turned(clocks, address = current()) {
  return to(address.path, parameters(address.search), {...address.clocks, ...clocks});
}

/** @param {URLSearchParams} search */
export function parameters(search) {
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
}
